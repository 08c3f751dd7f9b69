/// Files with sections that are hard to read. The same seed gives the same files on every machine.
package struct RandomINI: SeededRandom {
  package var numbers: RandomNumbers

  package init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
  }

  /// A file, in which anything may stand.
  package mutating func file() -> String {
    switch next(below: 4) {
    case 0: soup(Self.marks, upTo: 24)
    case 1: "[a]\n" + soup(Self.marks, upTo: 16)
    default: (0..<next(below: 8)).map { _ in line() }.joined()
    }
  }

  /// A file whose keys and directives meet those of others.
  package mutating func layer() -> String {
    let margin = pick(["", "", "", "  ", "\t"])
    return (0..<next(below: 9)).map { _ in
      switch next(below: 12) {
      case 0: pick(Self.directives) + pick(["\n", "\n", "\r\n"])
      case 1: pick(["# reconcile: append\n", "  ;reconcile:\tprepend\r\n"])
      case 2: pick(["\n", "# note\n", " \t\n", ";\r\n", "\r"])
      case 3, 4:
        pick(["", "# about\n", "\n"]) + pick(["", "", margin]) + pick(Self.sections) + "\n"
      default: pick([margin, margin, ""]) + setting(pick(Self.keys), margin)
      }
    }.joined() + pick(["", "", "a = last", "[b]", "; end"])
  }

  /// The name of a setting, as somebody would write it.
  package mutating func key() -> String {
    switch next(below: 6) {
    case 0: text()
    case 1: "[" + text() + "]" + text()
    case 2: pick(["a", "b.c", "[new section]", "new."]) + pick(Self.keys)
    default: pick(["", "[a]", "a.", "[]", "[a b] ", "[c]"]) + pick(["new", "k2", "é", "a.b"])
    }
  }

  /// A text, in which anything may stand.
  package mutating func text() -> String {
    soup(Self.characters, upTo: 6)
  }

  /// Bytes, which may be no text.
  package mutating func bytes() -> [UInt8] {
    let hostile = Array("ab==::[[]]##;;,   \t\r\n\n\né".utf8) + [0, 0xFF, 0xC2, 0x85, 0xA0, 0xE2]
    return (0..<next(below: 40)).map { _ in
      next(below: 5) == 0 ? UInt8(next(below: 256)) : pick(hostile)
    }
  }

  private mutating func soup(_ parts: [String], upTo bound: Int) -> String {
    (0..<next(below: bound)).map { _ in pick(parts) }.joined()
  }

  /// A setting, which may go on in lines that are indented deeper.
  private mutating func setting(_ key: String, _ margin: String) -> String {
    guard next(below: 10) > 0 else { return key + "\n" }
    var text = key + pick(Self.separators) + soup(Self.parts, upTo: 5)
    while next(below: 4) == 0 {
      text += pick(["\n", "\n", "\r\n", "\n\n", "\n# inside\n", "\n   \n"])
      text += margin + pick([" ", "    ", "\t"]) + pick(Self.parts) + soup(Self.parts, upTo: 3)
    }
    return text + pick(["\n", "\n", "\n", "\r\n", " \n"])
  }

  private mutating func line() -> String {
    switch next(below: 7) {
    case 0: pick(Self.space) + pick(Self.sections + Self.strangeSections) + pick(["\n", "\r", ""])
    case 1: pick(Self.space) + pick(["#", ";", "# a", "; reconcile: lock", "\u{A0}#"]) + "\n"
    case 2: pick(Self.space) + pick(["\n", "\r\n", "\r", "\n\n"])
    case 3: soup(Self.marks, upTo: 8)
    case 4: pick(Self.space) + soup(Self.parts, upTo: 3) + pick(Self.space) + "\n"
    default: pick(Self.space) + setting(pick(Self.keys), pick(Self.space))
    }
  }
}

extension RandomINI {
  private static let directives = [
    "# reconcile: unset a", "; reconcile: unset [a]b", "# reconcile: unset a.key",
    ";reconcile: unset [a b]a", "# reconcile: lock", "; reconcile: lock",
  ]
  private static let keys = ["a", "b", "key", "k y", "é", "e\u{301}", "a.b", "Key"]
  private static let sections = ["[a]", "[a]", "[b]", "[a b]", "[DEFAULT]", "[é]", "[b] ; about"]
  private static let strangeSections = [
    "[", "[]", "[a", "[a]]", "[a] [b]", "[a]b", "[ a ]", "[[a]", "[a]=1", "]", "[a\u{A0}]\u{A0}",
  ]
  private static let separators = ["=", " = ", ": ", ":", " =", "= ", "\t=\t", " =  ", "=="]
  private static let parts = [
    "a", "b", "key", "1", "x,y", ",", " ", "é", "%(a)s", "=", ":", "#", ";", " # b", "\"", "[b]",
  ]
  private static let space = [
    "", "", " ", "  ", "\t", "    ", "\u{A0}", "\u{2003}", "\u{C}", "\u{1C}", "\u{B} ",
  ]
  private static let characters =
    parts + [
      "\n", "\n ", "\r", "\r\n", "\t", "\u{0}", "\u{B}", "\u{C}", "\u{1C}", "\u{85}", "\u{A0}",
      "\u{1680}", "\u{180E}", "\u{200B}", "\u{2003}", "\u{2028}", "\u{3000}", "\u{FEFF}", "]", "[",
    ]
  private static let marks =
    characters + keys + sections + strangeSections + separators
    + ["\n", "\n", "\n", "\n  ", "\n\t", "\n\n", "\n#", "\n ;", "\n[a]\n"]
}
