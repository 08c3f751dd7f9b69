internal import Documents

/// Reads lines of `KEY=VALUE` where a shell and docker compose agree about them, and warns where
/// docker and kustomize, which know no quotes, read something else.
struct EnvReader {
  private let bytes: Text
  private var file: KeyedFile
  private var isWarned = false

  /// Reads a file.
  static func read(_ text: SourceText, source: Int32, _ findings: inout Findings) -> KeyedFile {
    var reader = EnvReader(text, source)
    var position = reader.skipByteOrderMark(&findings)
    while position < text.count { position = reader.readLine(at: position, &findings) }
    reader.file.finish(&findings)
    return reader.file
  }

  private init(_ text: SourceText, _ source: Int32) {
    bytes = text.bytes
    file = KeyedFile(text, source: source)
  }

  private func skipByteOrderMark(_ findings: inout Findings) -> Int {
    guard bytes.starts(with: "\u{FEFF}".utf8) else { return 0 }
    findings.add(
      "env-syntax", "a shell takes this byte order mark for a part of the first key",
      at: file.place(0), hint: "save the file without it")
    return 3
  }

  /// Reads a line; answers where the next one begins.
  private mutating func readLine(at start: Int, _ findings: inout Findings) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    let lines = start..<min(end + 1, bytes.count)
    let isPair = end > start && end < bytes.count && bytes[end - 1] == 0x0D
    if isPair { end -= 1 }
    let mark = EnvValue.skipBlanks(from: start, to: end, in: bytes)
    if mark == end {
      file.addBlank(&findings)
    } else if bytes[mark] == UInt8(ascii: "#") {
      let comment = bytes.slice(mark + 1..<end).string
      file.addComment(comment, lines: lines, at: mark, &findings)
    } else {
      if isPair { warnOfReturn(at: end, &findings) }
      readEntry(mark..<end, lines: lines, &findings)
    }
    return lines.upperBound
  }

  private mutating func warnOfReturn(at offset: Int, _ findings: inout Findings) {
    guard !isWarned else { return }
    isWarned = true
    findings.add(
      "env-readers", "a shell takes the carriage return for a part of the value",
      at: file.place(offset), severity: .warning,
      hint: "save the file with plain line breaks if a shell reads it")
  }

  private mutating func readEntry(
    _ range: Range<Int>, lines: Range<Int>, _ findings: inout Findings
  ) {
    do throws(Problem) {
      let key = try EnvKey(in: range, of: bytes)
      let value = try EnvValue(in: key.end..<range.upperBound, of: bytes)
      findings.add(key.warnings + value.warnings, in: file.source)
      let isWritten = value.text.utf8.count == value.content.count
      file.add(
        KeyedEntry(
          key: KeyedText(key.range),
          value: isWritten ? KeyedText(value.content) : file.keep(value.text.utf8), lines: lines,
          written: value.written, separator: .mark, separatorEnd: value.written.lowerBound))
    } catch {
      findings.add([error], in: file.source)
    }
  }
}
