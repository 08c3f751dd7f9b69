/// Lines and columns of locations. It remembers the lines of every file it was asked about, so that
/// a hundred findings in one file read the file once.
package struct Places {
  private var indexes: [String: (text: SourceText, index: LineIndex)] = [:]
  private var secrets: [String: (text: SourceText, lines: SecretLines)] = [:]

  package init() {}

  /// Line and column of the first byte.
  package mutating func start(of location: Location) -> Position {
    index(of: location.file).position(of: location.range.lowerBound)
  }

  /// Line and column behind the last byte.
  package mutating func end(of location: Location) -> Position {
    index(of: location.file).position(of: location.range.upperBound)
  }

  /// Whether the line of a location may be shown to anybody.
  mutating func canShow(_ location: Location) -> Bool {
    let file = location.file
    guard !file.isConfidential, file.text.count > 0 else { return false }
    let line = index(of: file).line(at: location.range.lowerBound)
    if let known = secrets[file.path], known.text.memory === file.text.memory {
      return !known.lines.contains(line)
    }
    let lines = SecretLines(file.text)
    secrets[file.path] = (file.text, lines)
    return !lines.contains(line)
  }

  /// The lines of a file; two revisions of a file have the same path and other lines.
  mutating func index(of file: SourceFile) -> LineIndex {
    if let known = indexes[file.path], known.text.memory === file.text.memory { return known.index }
    let index = LineIndex(file.text)
    indexes[file.path] = (file.text, index)
    return index
  }
}
