/// Finds lines and columns of byte offsets. Trees know offsets only; this is asked when something
/// is shown.
///
/// It remembers how much stands before each block of the text, not where each line begins: a file
/// of nothing but line breaks would take many times its own size, and one that is a single line
/// would be read again for every question.
package struct LineIndex {
  /// How many bytes a block has.
  static let blockSize = 4096

  /// What stands before a place.
  private struct Counts {
    var breaks = 0
    var characters = 0

    @inline(__always)
    mutating func add(_ byte: UInt8) {
      if byte == 0x0A { breaks &+= 1 }
      if byte & 0xC0 != 0x80 { characters &+= 1 }
    }
  }

  private let text: SourceText
  /// What stands before each block.
  private var blocks = [Counts()]

  package init(_ text: SourceText) {
    self.text = text
    blocks.reserveCapacity(text.count / Self.blockSize + 1)
    var end = Self.blockSize
    while end <= text.count {
      blocks.append(counts(before: end))
      end += Self.blockSize
    }
  }

  /// Line and column of an offset; an offset behind the text is the end of the text.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), text.count)
    let counts = counts(before: offset)
    let column = counts.characters - self.counts(before: start(ofLineAt: offset)).characters
    return Position(line: counts.breaks + 1, column: column + 1)
  }

  /// The line in which an offset stands, without its break and without a byte order mark.
  package func line(at offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), text.count)
    let start = start(ofLineAt: offset)
    var end = end(ofLineAt: offset)
    if end > start, text.bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Counts from the beginning of a block on; while blocks are built, of the last one.
  private func counts(before offset: Int) -> Counts {
    let block = min(offset / Self.blockSize, blocks.count - 1)
    var counts = blocks[block]
    text.bytes.withContiguousStorageIfAvailable { bytes in
      for byte in bytes[block * Self.blockSize..<offset] { counts.add(byte) }
    }
    return counts
  }

  /// Goes back to the line break before an offset; the byte order mark belongs to no line.
  private func start(ofLineAt offset: Int) -> Int {
    let bytes = text.bytes
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A {
      let block = start / Self.blockSize
      let hasBreak =
        start % Self.blockSize != 0 || blocks[block].breaks != blocks[block - 1].breaks
      start -= hasBreak ? 1 : Self.blockSize
    }
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : start
  }

  /// Goes on to the line break behind an offset.
  private func end(ofLineAt offset: Int) -> Int {
    let bytes = text.bytes
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A {
      let block = end / Self.blockSize
      let hasBreak =
        end % Self.blockSize != 0 || block + 1 >= blocks.count
        || blocks[block].breaks != blocks[block + 1].breaks
      end += hasBreak ? 1 : Self.blockSize
    }
    return end
  }
}
