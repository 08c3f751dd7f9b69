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

  /// Lines and columns counted one character after the other.
  @Test func blocksMakeNoDifference() {
    let pieces = ["a", "é", "\n", "日", "\r\n", String(repeating: "x", count: 4095), "\n\n"]
    for seed in 0..<5 {
      var text = ""
      for step in 0..<40 {
        text += pieces[(seed * 31 + step * step * 7 + step * seed) % pieces.count]
      }
      let bytes = Array(text.utf8)
      let index = LineIndex(SourceText(text))
      var (line, column) = (1, 1)
      for offset in 0...bytes.count {
        if offset % 499 == 0 || offset % 4096 < 2 {
          let isInside = offset < bytes.count && bytes[offset] & 0xC0 == 0x80
          let expected = Position(line: line, column: column)
          #expect(isInside || index.position(of: offset) == expected, "\(seed) \(offset)")
          let around = index.line(at: offset)
          #expect(!bytes[around].contains(0x0A))
          #expect(around.lowerBound == 0 || bytes[around.lowerBound - 1] == 0x0A)
        }
        guard offset < bytes.count else { break }
        if bytes[offset] == 0x0A {
          (line, column) = (line + 1, 1)
        } else if bytes[offset] & 0xC0 != 0x80 {
          column += 1
        }
      }
    }
  }

  @Test func longLinesAreSkippedInBlocks() {
    let length = 100_000
    let source = SourceText(
      String(repeating: "x", count: length) + "\n" + String(repeating: "y", count: length))
    let index = LineIndex(source)
    for offset in stride(from: 0, to: source.count, by: 1999) {
      let isFirst = offset <= length
      let expected =
        isFirst
        ? Position(line: 1, column: offset + 1)
        : Position(line: 2, column: offset - length)
      #expect(index.position(of: offset) == expected)
      #expect(index.line(at: offset) == (isFirst ? 0..<length : length + 1..<source.count))
    }
  }
}
