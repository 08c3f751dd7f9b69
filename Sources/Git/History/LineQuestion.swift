package import Documents

/// Lines of a file, of which it is asked who last touched them.
package struct LineQuestion: Sendable {
  package let path: RepoPath
  /// Their numbers, from 1 on.
  package let lines: Set<Int>
  /// The file as it is now, if it may be newer than the commit.
  package let text: SourceText?

  package init(_ path: RepoPath, _ lines: Set<Int>, in text: SourceText? = nil) {
    self.path = path
    self.lines = lines
    self.text = text
  }

  /// Those lines that a text has, in its order.
  func lines(of text: SourceText, question: Int) -> [FileVersion.Line] {
    let breaks = text.bytes.withContiguousStorageIfAvailable { bytes in
      bytes.reduce(into: 0) { $0 += $1 == 0x0A ? 1 : 0 }
    }
    let isOpen = text.bytes.last.map { $0 != 0x0A } ?? false
    let count = (breaks ?? 0) + (isOpen ? 1 : 0)
    return lines.filter { $0 >= 1 && $0 <= count }.sorted()
      .map { FileVersion.Line(question: question, wanted: $0, here: $0) }
  }
}
