/// Lines and columns of locations. It remembers the lines of every file it was asked about, so that
/// a hundred findings in one file read the file once.
package struct Places {
  /// How much of a line is looked at; more of it is not shown either.
  private static let longestLine = 4096

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
    if namesSecret(line, in: file.text) { return false }
    if let known = secrets[file.path], known.text.memory === file.text.memory {
      return !known.lines.contains(line)
    }
    let lines = SecretLines(file.text)
    secrets[file.path] = (file.text, lines)
    return !lines.contains(line)
  }

  /// Whether a line holds what it or the line above it names as a secret.
  private func namesSecret(_ line: Range<Int>, in text: SourceText) -> Bool {
    let before = text.bytes.prefix(line.lowerBound).suffix(Self.longestLine)
    let above = before.split(separator: UInt8(ascii: "\n")).last { $0.contains { $0 > 0x20 } }
    let shown = text.bytes.slice(line).prefix(Self.longestLine)
    return HiddenLines.isHidden(
      String(decoding: shown, as: UTF8.self).trimmingSpace,
      below: String(decoding: above.map(Array.init) ?? [], as: UTF8.self).trimmingSpace)
  }

  /// The lines of a file; two revisions of a file have the same path and other lines.
  mutating func index(of file: SourceFile) -> LineIndex {
    if let known = indexes[file.path], known.text.memory === file.text.memory { return known.index }
    let index = LineIndex(file.text)
    indexes[file.path] = (file.text, index)
    return index
  }
}
