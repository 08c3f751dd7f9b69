/// Properties files that are hard to read. The same seed gives the same files on every machine.
package struct RandomProperties: SeededRandom {
  package var numbers: RandomNumbers

  package init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
  }

  /// A file: marks in any order, lines that look like settings, or one line longer than a buffer.
  package mutating func file() -> String {
    switch next(below: 16) {
    case 0..<8: soup(Self.marks, upTo: 24)
    case 8..<15: (0..<next(below: 6)).map { _ in line() }.joined()
    default: longLine()
    }
  }

  /// A file whose keys and directives meet those of others.
  package mutating func layer() -> String {
    (0..<next(below: 8)).map { _ in
      switch next(below: 10) {
      case 0: pick(Self.directives) + lineBreak()
      case 1: pick(["# reconcile: append\n", "!reconcile:\tprepend\r\n", "# reconcile: append\r"])
      case 2: pick([line(), lineBreak(), soup(Self.marks, upTo: 8)])
      default:
        pick(["", " ", "# note\n"]) + pick(Self.keys) + pick(Self.separators)
          + soup(Self.parts + [",", ", ", "\u{A0}", "\u{1}", "\\r"], upTo: 6) + lineBreak()
      }
    }.joined()
  }

  /// A text, in which anything may stand.
  package mutating func text() -> String {
    soup(Self.characters, upTo: 8)
  }

  /// Bytes, which may be no text.
  package mutating func bytes() -> [UInt8] {
    let hostile = Array("\\\\\\\\\r\n\r\n\u{C}\t =:#!u00dD8a1é".utf8) + [0, 0xFF, 0xC3, 0xED, 0xF0]
    return (0..<next(below: 40)).map { _ in
      next(below: 5) == 0 ? UInt8(next(below: 256)) : pick(hostile)
    }
  }

  private mutating func soup(_ parts: [String], upTo bound: Int) -> String {
    (0..<next(below: bound)).map { _ in pick(parts) }.joined()
  }

  private mutating func line() -> String {
    switch next(below: 8) {
    case 0: pick(["#", "!", " # ", "\t!\u{C}"]) + soup(Self.marks, upTo: 4) + lineBreak()
    case 1: soup([" ", "\t", "\u{C}", "\\", "\\\n"], upTo: 4) + lineBreak()
    default:
      soup([" ", "\t", "\u{C}"], upTo: 2) + soup(Self.parts, upTo: 4) + pick(Self.separators)
        + soup(Self.parts, upTo: 5) + lineBreak()
    }
  }

  private mutating func lineBreak() -> String {
    pick(["\n", "\n", "\n", "\r", "\r\n", "\n\n", "\\\n", "\\\r\n", "\\\r", "", "\n\r"])
  }

  /// Crosses 8192 characters, which Java reads at once, with something that must not be cut there.
  private mutating func longLine() -> String {
    let unit = pick([
      "x", "\\\\", "é", "😀", "a\\\n ", "\\u0041", "k=v\n", "\\\r\n", "#\r\n", "\r\n",
    ])
    let size = pick([8192, 16_384]) / unit.utf16.count + next(below: 9) - 6
    return soup(Self.parts, upTo: 4) + String(repeating: unit, count: size)
      + soup(Self.marks, upTo: 12)
  }

  private static let directives = [
    "# reconcile: unset a", "#reconcile: unset b", "# reconcile: unset key", "# reconcile: lock",
    "!reconcile: lock",
  ]

  private static let keys = [
    "a", "\\u0061", "b", "\\b", "key", "k\\\n  ey", "é", "e\u{301}", "\\ ", "",
  ]

  private static let separators = [
    "=", "=", ":", " ", "\t", "\u{C}", " = ", " : ", "  ", "= =", ":=", "", "\\\n=", " \\\n =",
    "\\\r\n  ", "\\=", "\\:", "\\ ",
  ]

  private static let parts = [
    "a", "b", "key", "a.b", "1", "x,y", " ", "é", "e\u{301}", "\\\\", "\\\n", "\\\r\n  ", "\\=",
    "\\t", "\\u0061", "\\u00e9", "\\uD83D\\uDE00", "#", "!", "\\n",
  ]

  private static let marks =
    parts + separators + characters + [
      "\\", "\\", "\\", "\\\\\\", "\\\\\\\\\\", "\n", "\n", "\r", "\r\n", "\u{C}", "\t", " ",
      "\\\n\\\n", "\\\n#", "\\\n\n", "\\ \n", "\\u", "\\u0", "\\u00", "\\u004", "\\u0041",
      "\\u00G1",
      "\\u+041", "\\u 041", "\\uABCD", "\\uabcd", "\\U0041", "\\uu0041", "\\u00\\\n41", "\\\\u0041",
      "\\ud83d", "\\ude00", "\\ud83d\\\n\\ude00", "\\ud83d\\ud83d", "\\u000a", "\\u005c", "\\u003d",
      "\\u0000", "\\uFFFF", "\\é", "\\😀", "\\r", "\\f", "\\b", "\\\"", "\\#", "\\!",
    ]

  private static let characters = [
    "a", "b", "c", "=", ":", "#", "!", " ", "\t", "\n", "\r", "\u{C}", "\\", ",", "é", "e\u{301}",
    "😀", "\u{0}", "\u{B}", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}",
    "\u{7F}", "u0041",
  ]
}
