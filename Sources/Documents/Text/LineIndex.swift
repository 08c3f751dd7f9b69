/// Finds lines and columns of byte offsets. Trees know offsets only; this is asked when something
/// is shown.
///
/// It remembers how many lines end before each block of the text, not where each line begins: a
/// file of nothing but line breaks would take many times its own size.
package struct LineIndex {
  /// How many bytes a block has.
  static let blockSize = 4096

  private let text: SourceText
  private let breaks: [Int]

  package init(_ text: SourceText) {
    var breaks = [0]
    breaks.reserveCapacity(text.count / Self.blockSize + 1)
    var start = 0
    while start + Self.blockSize <= text.count {
      breaks.append((breaks.last ?? 0) + Self.countBreaks(in: text, start..<start + Self.blockSize))
      start += Self.blockSize
    }
    self.text = text
    self.breaks = breaks
  }

  /// Line and column of an offset; an offset behind the text is the end of the text.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), text.count)
    let block = offset / Self.blockSize
    let line = breaks[block] + Self.countBreaks(in: text, block * Self.blockSize..<offset)
    let column = Self.countCharacters(in: text, start(ofLineAt: offset)..<offset)
    return Position(line: line + 1, column: column + 1)
  }

  /// The line in which an offset stands, without its break and without a byte order mark.
  package func line(at offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), text.count)
    let start = start(ofLineAt: offset)
    let bytes = text.bytes
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(end, start)
  }

  /// Goes back to the line break before an offset; the byte order mark belongs to no line.
  private func start(ofLineAt offset: Int) -> Int {
    let bytes = text.bytes
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : start
  }

  private static func countBreaks(in text: SourceText, _ range: Range<Int>) -> Int {
    count(in: text, range) { $0 == 0x0A }
  }

  /// Bytes that begin a character.
  private static func countCharacters(in text: SourceText, _ range: Range<Int>) -> Int {
    count(in: text, range) { $0 & 0xC0 != 0x80 }
  }

  @inline(__always)
  private static func count(
    in text: SourceText, _ range: Range<Int>, where matches: (UInt8) -> Bool
  ) -> Int {
    text.bytes.withContiguousStorageIfAvailable { bytes in
      var count = 0
      for byte in bytes[range] where matches(byte) { count += 1 }
      return count
    } ?? 0
  }
}
