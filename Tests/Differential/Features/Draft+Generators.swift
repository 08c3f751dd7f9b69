extension Draft {
  /// An entry of `configMapGenerator` or `secretGenerator`.
  package mutating func makeGenerator(_ kind: String) -> Value {
    var object = newObject(kind)
    object.isGenerated = true
    layer.objects[layer.objects.count - 1] = object
    var generator: Value = ["name": .text(object.name)]
    if !object.namespace.isEmpty { generator["namespace"] = .text(object.namespace) }
    if random.chance(5) { generator["behavior"] = "create" }
    addContent(to: &generator)
    if random.chance(25) { generator["options"] = makeGeneratorOptions(labelled: 50) }
    return generator
  }

  /// Literals, files and variables; keys are told apart by their source, so that they seldom meet.
  package mutating func addContent(to generator: inout Value) {
    if random.chance(60) { generator["literals"] = some(3) { $0.makeLiteral() } }
    if random.chance(40) { generator["files"] = some(2) { $0.makeFileEntry() } }
    if random.chance(30) { generator["envs"] = some(2) { .text($0.makeVariables()) } }
    if random.chance(5) { generator["env"] = .text(makeVariables()) }
  }

  private mutating func makeLiteral() -> Value {
    let key = random.pick(["a", "B", "key.one", "l-", "k_"])
    return .text("\(key)\(random.below(100))=\(random.pick(Self.literals))")
  }

  private mutating func makeFileEntry() -> Value {
    let name = write(makeContent(), "content", random.pick(["txt", "conf", "json", "bin"]))
    guard random.chance(40) else { return .text(name) }
    note("file with a key")
    return .text("file.\(random.below(600))=\(name)")
  }

  private mutating func makeContent() -> TreeFile {
    if random.chance(20) {
      note("binary content")
      let count = random.pick([1, 3, 30, 52, 53, 54, 120])
      return .bytes((0..<count).map { _ in UInt8(128 + random.below(128)) })
    }
    return .text((0..<random.below(5)).map { _ in random.pick(Self.contentLines) }.joined())
  }

  private mutating func makeVariables() -> String {
    let lines = (0...random.below(4)).map { _ in
      random.pick(Self.variableLines).replacing("V", with: "V\(random.below(2000))")
    }
    let end = random.pick(["\n", "\r\n"])
    return write(
      .text((random.chance(10) ? "\u{FEFF}" : "") + lines.joined(separator: end) + end),
      "variables", "env")
  }

  /// Options of one generator, or of all.
  package mutating func makeGeneratorOptions(labelled: Int) -> Value {
    var options: Value = [:]
    options["labels"] = maybe(labelled) { $0.labels() }
    options["annotations"] = maybe(labelled) { $0.labels() }
    options["disableNameSuffixHash"] = maybe(40) { $0.random.chance(80) ? true : false }
    options["immutable"] = maybe(20) { $0.random.chance(80) ? true : false }
    return options
  }

  private static let literals = [
    "v", "", "true", "1.10", "a=b", "\"quoted\"", "'single'", "\"half", "a b  c", " lead", "x: y",
    "<html> & co", "é日本", "😀", "line\nbreak", "tab\there", "http://a.b/c?d=e&f", "null", "012",
    "a long value that goes on and on until the line is far past the eightieth column of the page",
  ]

  private static let contentLines = [
    "key = value\n", "\n", "  indented\n", "# comment\n", "é\n", "trailing \n", "a\ttab\n",
    "no end", "{\"json\": [1, 2]}\n", "\r\n", "---\n", "<xml attribute=\"1\"/>\n", "\u{0}nul\n",
    "a long line that goes on and on until the line is far past the eightieth column of a page\n",
  ]

  private static let variableLines = [
    "V=1", "V=", "V=a=b", "V=\"quoted\"", "# comment", "", "  V=indented", "V=trailing  ",
    "V=a # b", "V=é",
  ]
}
