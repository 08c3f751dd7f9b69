/// A place in a text as people name it: both numbers begin at 1, columns count characters.
package struct Position: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (one: Position, other: Position) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

/// Finds lines and columns of byte offsets. Trees know offsets only; this is asked when something
/// is shown.
package struct LineIndex {
  private let text: SourceText
  private let starts: [Int]

  package init(_ text: SourceText) {
    var starts = [0]
    for (offset, byte) in text.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.text = text
    self.starts = starts
  }

  /// The number of lines, counting one behind a final line break.
  package var count: Int { starts.count }

  /// Line and column of an offset; an offset behind the text is the end of the text.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), text.count)
    let line = lineNumber(of: offset)
    let start = starts[line - 1]
    let isByteOrderMark = start == 0 && text.bytes.prefix(3).elementsEqual([0xEF, 0xBB, 0xBF])
    let visible = text.bytes.slice(min(start + (isByteOrderMark ? 3 : 0), offset)..<offset)
    let column = visible.reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return Position(line: line, column: column)
  }

  /// The bytes of a line without its break; lines outside the text are empty.
  package func line(_ number: Int) -> Text {
    guard starts.indices.contains(number - 1) else { return text.bytes.slice(0..<0) }
    let end = number < starts.count ? starts[number] - 1 : text.count
    let line = text.bytes.slice(starts[number - 1]..<end)
    return line.last == 0x0D ? line.slice(0..<line.count - 1) : line
  }

  /// Where a line begins.
  package func start(of number: Int) -> Int {
    starts.indices.contains(number - 1) ? starts[number - 1] : text.count
  }

  /// Bisects for the last line that starts at or before the offset.
  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
