import Documents
import Testing

/// Lines and columns of offsets.
@Suite struct LineIndexTests {
  @Test(arguments: [
    ("a: b", 0, 1, 1), ("a: b", 3, 1, 4), ("a: b", 4, 1, 5),
    // A line break belongs to the line it ends.
    ("a\nb\n", 1, 1, 2), ("a\nb\n", 2, 2, 1), ("a\nb\n", 4, 3, 1), ("\n\n", 1, 2, 1),
    ("a\r\nb", 3, 2, 1),
    // Columns count characters, not bytes.
    ("é: b", 2, 1, 2), ("日本: b", 6, 1, 3), ("😀: b", 4, 1, 2),
    // The byte order mark takes no column.
    ("\u{FEFF}a: b", 3, 1, 1), ("\u{FEFF}a: b", 0, 1, 1), ("\u{FEFF}a\nb", 5, 2, 1),
    // Offsets outside the text are its ends.
    ("ab", 9, 1, 3), ("ab", -1, 1, 1), ("", 0, 1, 1),
  ])
  func position(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    #expect(
      LineIndex(SourceText(text)).position(of: offset) == Position(line: line, column: column))
  }

  @Test(arguments: [
    ("a\nbc\nd", 3, "bc"), ("a\nbc\nd", 4, "bc"), ("a\nbc\r\nd", 2, "bc"), ("a\n", 2, ""),
    ("", 0, ""),
    ("\u{FEFF}ab\n", 4, "ab"), ("a\n\r\nb", 2, ""),
  ])
  func line(_ text: String, _ offset: Int, _ line: String) {
    let source = SourceText(text)
    #expect(source.bytes.slice(LineIndex(source).line(at: offset)).string == line)
  }

  @Test func aLongTextIsCountedInBlocks() {
    let source = SourceText(String(repeating: "0123456\n", count: 10_000))
    let index = LineIndex(source)
    for line in [1, 511, 512, 513, 1024, 9_999, 10_000] {
      #expect(index.position(of: (line - 1) * 8 + 3) == Position(line: line, column: 4))
    }
  }
}
