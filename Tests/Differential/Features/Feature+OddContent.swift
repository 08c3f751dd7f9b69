extension Feature {
  /// Generators with content that is hard to read or to print.
  static let oddContent = Feature(layer: "oddContent", share: 14) { draft in
    let kind = draft.random.pick(["ConfigMap", "Secret"])
    var object = draft.newObject(kind)
    object.isGenerated = true
    draft.layer.objects[draft.layer.objects.count - 1] = object
    var generator: Value = ["name": .text(object.name)]
    if !object.namespace.isEmpty { generator["namespace"] = .text(object.namespace) }
    switch draft.random.below(3) {
    case 0: generator["literals"] = [.text(draft.random.pick(Draft.oddLiterals))]
    case 1: generator["envs"] = [.text(draft.write(draft.makeOddVariables(), "odd", "env"))]
    default: generator["files"] = [.text(draft.write(draft.makeOddFile(), "odd", "txt"))]
    }
    let field = kind == "Secret" ? "secretGenerator" : "configMapGenerator"
    draft.layer.kustomization.append(generator, to: field)
  }
}

extension Draft {
  fileprivate mutating func makeOddVariables() -> TreeFile {
    .bytes((0...random.below(3)).flatMap { _ in random.pick(Self.oddLines) + [0x0A] })
  }

  fileprivate mutating func makeOddFile() -> TreeFile {
    let count = random.below(5)
    return .bytes((0...count).flatMap { _ in random.pick(Self.oddBytes) })
  }

  fileprivate static let oddLiterals = [
    "a='b\"", "a=\"b'", "a=''", "a=\"\"", "a='", "a=\"", "a='b'c'", "a=\"b\"c\"", "a= 'b'", " a=b",
    "a =b", "a=b\n", "a=\nb", "a==b", "A.B-C_d=e", "é=b", "a/b=c", "..=b", ".=b", "-=b", "a b=c",
    "a=\\n", "a=\t", "a=\u{2028}", "a=\u{FEFF}b", "a=\u{0}b", "a=  b  ", "a=#b", "a=- b", "a=|\nb",
    "\"a\"=b", "'a=b'", "a=😀 b", "a=yes", "a=1e3", "a=~", "a={}", "a=[1]", "a=a: b", "a=*b", "1=2",
    "true=false", "null=null", "y=n", "a=b\r\nc", "a=\u{85}", "a=x\u{7}y",
  ]

  fileprivate static let oddLines =
    [
      "A=1", "B=", "C", "=d", " E=1", "F =1", "G= 1", "H=1 ", "export I=1", "#J=1", " #K=1", "L=#1",
      "M='1'", "N=\"1\"", "O=1\r", "\r", "\t", "\tP=1", "Q=a\tb", "é=1", "R.S-T=1", "U/V=1", "W=é",
      "X==", "Y=1\u{0}2", "Z=\u{FEFF}", "\u{FEFF}AA=1", "AB=a=b=c", "AC=\\n", "$AD=1", "AE=$(AF)",
      "1=2",
      "-=1", ".=1", "..=1",
    ].map { Array($0.utf8) } + [
      [0x41, 0x47, 0x3D, 0xFF], [0xC3, 0x3D, 0x31], [0x41, 0x48, 0x3D, 0xC3],
    ]

  fileprivate static let oddBytes =
    [
      "a\n", "\n", " a\n", "\ta\n", "a \n", "a", "\r\n", "\r", "\u{0}", "é\n", "😀\n", "\u{2028}",
      "\u{85}", "\u{FEFF}", "# a\n", "- a\n", "a: b\n", "---\n", "...\n", "\u{7F}", "\u{1B}[0m\n",
      "word word word word word word word word word word word word word word word word word word\n",
      "x\u{A0}y\n", "\"q\"\n", "'q'\n", "{\n", "%a\n", "a\u{0}b\n", "\u{FFFD}\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]
}
