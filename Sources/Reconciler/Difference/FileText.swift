internal import Documents

/// A text with its lines, each with its break.
struct FileText {
  let source: SourceText
  let lines: [Text]
  /// Where the lines begin, in bytes.
  private let starts: [Int]

  init(_ text: String) {
    source = SourceText(text)
    lines = source.bytes.lines
    var start = 0
    starts = lines.map { line in
      defer { start += line.count }
      return start
    }
  }

  /// The lines in which some bytes stand.
  func lines(of bytes: Range<Int>) -> Range<Int> {
    guard !bytes.isEmpty else { return 0..<0 }
    return line(at: bytes.lowerBound)..<line(at: bytes.upperBound - 1) + 1
  }

  /// The last line that begins at an offset or before it.
  private func line(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }
}
