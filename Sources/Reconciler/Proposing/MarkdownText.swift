internal import Documents

/// Writes texts of others into Markdown. They are read as what they are: no forge takes anything in
/// them for markup, for somebody's name or for a number of something.
package enum MarkdownText {
  /// How much of a text is shown in a line.
  package static let longest = 300

  /// A text in a line: as code, in which nothing is looked for.
  package static func code(_ text: String) -> String {
    let shown = Visible.text(text, limit: longest)
    guard !shown.isEmpty else { return "`\"\"`" }
    let marks = String(repeating: "`", count: longestRun(in: [shown]) + 1)
    let needsSpace =
      shown.hasPrefix("`") || shown.hasSuffix("`") || shown.hasPrefix(" ") && shown.hasSuffix(" ")
    return needsSpace ? "\(marks) \(shown) \(marks)" : marks + shown + marks
  }

  /// A text in a cell of a table. Readers do not agree on which backslash keeps a bar from parting
  /// cells, so there is none.
  package static func cell(_ text: String) -> String {
    let shown = Visible.text(text, limit: longest).unicodeScalars.reduce(into: "") {
      shown, scalar in
      shown += scalar == "|" ? "\\u{7c}" : String(scalar)
    }
    return code(shown)
  }

  /// A sentence of ours with words of others in it: ordinary words and numbers as they are, and as
  /// code what stands in backquotes or could mean something to a forge.
  package static func prose(_ text: String) -> String {
    let shown = Visible.text(text, limit: 2 * longest)
    let parts = shown.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return code(shown) }
    return parts.enumerated().map { number, part in
      number % 2 == 1 ? code(String(part)) : words(part)
    }.joined()
  }

  private static func words(_ text: Substring) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.map { word in
      if word == "->" { return "→" }
      return isPlain(word) ? String(word) : code(String(word))
    }.joined(separator: " ")
  }

  /// Whether a word is nothing but letters or digits, with a mark of a sentence around it.
  private static func isPlain(_ word: Substring) -> Bool {
    let word = word.utf8.drop { $0 == UInt8(ascii: "(") }
    let end = word.lastIndex { !",.;:)".utf8.contains($0) }
    guard let end else { return true }
    let core = word[...end]
    if core.allSatisfy({ isDigit($0) }) { return core.count < 6 }
    let isWord = core.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "'") }
    // An id of a commit may be letters only.
    return isWord && !(core.count > 6 && core.allSatisfy { (0x61...0x66).contains($0 | 0x20) })
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Lines as a block of code, which ends where we end it.
  package static func fence(_ lines: [String], as language: String) -> String {
    let marks = String(repeating: "`", count: max(3, longestRun(in: lines) + 1))
    return "\(marks)\(language)\n" + lines.map { $0 + "\n" }.joined() + "\(marks)\n"
  }

  /// How many backquotes stand beside each other at most.
  private static func longestRun(in lines: [String]) -> Int {
    var longest = 0
    for line in lines {
      var run = 0
      for byte in line.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    return longest
  }
}
