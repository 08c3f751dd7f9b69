/// Env files that are hard to read. The same seed gives the same files on every machine.
package struct RandomEnv: SeededRandom {
  package var numbers: RandomNumbers

  package init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
  }

  /// A file, in which anything may stand.
  package mutating func file() -> String {
    switch next(below: 4) {
    case 0: soup(Self.characters, upTo: 24)
    default: (0..<next(below: 6)).map { _ in line() }.joined()
    }
  }

  /// A file whose keys and directives meet those of others.
  package mutating func layer() -> String {
    (0..<next(below: 8)).map { _ in
      switch next(below: 10) {
      case 0: pick(Self.directives) + pick(["\n", "\n", "\r\n"])
      case 1: pick(["# reconcile: append\n", "  #reconcile:\tprepend\r\n"])
      case 2: pick(["\n", "# note\n", " \t\n", "#\r\n"])
      default: setting(pick(Self.keys)) + pick(["\n", "\n", "\n", "\r\n"])
      }
    }.joined() + pick(["", "", setting(pick(Self.keys)), "# end"])
  }

  /// A text, in which anything may stand.
  package mutating func text() -> String {
    soup(Self.characters, upTo: 6)
  }

  /// A text that needs no quotes anywhere.
  package mutating func word() -> String {
    soup(Self.words, upTo: 6)
  }

  /// Bytes, which may be no text.
  package mutating func bytes() -> [UInt8] {
    let hostile = Array("AB==''\"\"\\$# \t\r\n\n\nexport é".utf8) + [0, 0xFF, 0xC3, 0xED]
    return (0..<next(below: 40)).map { _ in
      next(below: 5) == 0 ? UInt8(next(below: 256)) : pick(hostile)
    }
  }

  private mutating func soup(_ parts: [String], upTo bound: Int) -> String {
    (0..<next(below: bound)).map { _ in pick(parts) }.joined()
  }

  private mutating func setting(_ key: String) -> String {
    let value =
      switch next(below: 6) {
      case 0: "'\(soup(Self.words + Self.literal, upTo: 4))'" + pick(["", " # note", " "])
      case 1: "\"\(soup(Self.words + Self.quoted, upTo: 4))\"" + pick(["", "\t# note", " "])
      case 2: soup(Self.words + Self.loose, upTo: 4)
      default: word()
      }
    return pick(["", "", "", " ", "export ", "\texport\t"]) + key + "=" + value
  }

  private mutating func line() -> String {
    switch next(below: 4) {
    case 0: setting(pick(Self.keys + Self.strangeKeys)) + "\n"
    case 1: setting(pick(Self.keys)) + soup(Self.characters, upTo: 4) + "\n"
    case 2: soup(Self.characters, upTo: 8) + pick(["\n", "\r\n", ""])
    default: setting(pick(Self.keys)) + "\n"
    }
  }
}

extension RandomEnv {
  private static let keys = ["A", "B", "key", "_x", "K1", "Key"]
  private static let strangeKeys = ["a.b", "a-b", "1a", "é", "A ", "", "A+", "A[0]", "-a", "."]
  private static let directives = [
    "# reconcile: unset A", "#reconcile: unset B", " # reconcile: unset key", "# reconcile: lock",
  ]
  private static let words = [
    "a", "b", "x,y", ",", "1", "é", "e\u{301}", "😀", "=", ":", "/", "#", "%", "+", "{}", "!", "*",
    "[a]", "@", "^", "?", "~", "-", ".",
  ]
  private static let literal = [
    " ", "\"", "$A", "`", "\\", "\\\\", "(", ";", "\t", " #", "~", "$", "\u{A0}",
  ]
  private static let quoted = [
    " ", "'", "\\\"", "\\\\", "\\$", "$A", "\\n", "\\`", "`", "$(", "(", ";", "\t", " #", "~",
    "\u{2028}",
  ]
  private static let loose = [" b", "\"", "'", "$A", "`", "\\", "(", ";", "&", "|", "<", " ", " #"]
  private static let characters =
    words + literal + quoted + loose + [
      "\n", "\r", "\r\n", "\u{0}", "\u{B}", "\u{C}", "\u{7F}", "\u{1B}", "\u{85}", "\u{FEFF}",
      "export", "export ", "A=", "B='", "key=\"", "#", "# reconcile: lock\n",
    ]
}
