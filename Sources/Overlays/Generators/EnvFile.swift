internal import Documents

/// A file of lines `KEY=value`.
enum EnvFile {
  /// kustomize drops what is behind a line of this length, without a word.
  static let longestLine = 65_535

  /// The entries of a file that a generator names.
  static func entries(
    of file: TextEntry, _ loader: Loader, _ findings: inout Findings
  ) -> [DataEntry] {
    guard let text = loader.read(file.text, at: file.place, &findings) else { return [] }
    // Who reads it may be making a Secret.
    let source = findings.add(
      SourceFile(path: loader.shown(file.text), text: text, isConfidential: true))
    var entries: [DataEntry] = []
    var start = 0
    var isFirst = true
    for line in text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let place = Place(source: source, offset: UInt32(start))
      start += line.count + 1
      if let problem = problem(of: line) {
        findings.add("generator-env", problem, at: place)
      } else if let entry = entry(in: Array(line), isFirst: isFirst, at: place) {
        entries.append(entry)
      }
      isFirst = false
    }
    return entries
  }

  private static func problem(of line: Slice<Text>) -> String? {
    if line.count > longestLine { return "a line has more than \(longestLine) bytes" }
    return String(validating: line, as: UTF8.self) == nil ? "this line is no UTF-8" : nil
  }

  /// A line without white space before it; comments and empty lines are nothing.
  private static func entry(in line: [UInt8], isFirst: Bool, at place: Place) -> DataEntry? {
    var bytes = line[...]
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .drop { $0.properties.isWhitespace }
    let trimmed = Array(String(text).utf8)
    guard let first = trimmed.first, first != UInt8(ascii: "#") else { return nil }
    let end = trimmed.firstIndex(of: UInt8(ascii: "=")) ?? trimmed.count
    guard end > 0 else { return nil }
    return DataEntry(
      key: String(decoding: trimmed[..<end], as: UTF8.self),
      value: Array(trimmed[min(end + 1, trimmed.count)...]), place: place)
  }
}
