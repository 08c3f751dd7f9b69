internal import Documents
internal import Manifests

/// Reads sections and settings as Python's configparser does, and refuses what that would take for
/// something else than was meant.
struct INIReader {
  let bytes: Text
  var position = 0
  var file: INIFile
  /// The headers of the sections by name.
  private var headers: [Name: Int] = [:]

  /// Reads a file.
  static func read(_ text: SourceText, source: Int32, _ findings: inout Findings) -> INIFile {
    var reader = INIReader(text, source)
    reader.skipByteOrderMark(&findings)
    while reader.position < text.count { reader.readLine(&findings) }
    reader.finish(&findings)
    return reader.file
  }

  private init(_ text: SourceText, _ source: Int32) {
    bytes = text.bytes
    file = INIFile(keyed: KeyedFile(text, source: source))
  }

  private mutating func skipByteOrderMark(_ findings: inout Findings) {
    guard bytes.starts(with: "\u{FEFF}".utf8) else { return }
    findings.add(
      "ini-syntax", "Python takes this byte order mark for a part of the first line",
      at: file.keyed.place(0), hint: "save the file without it")
    position = 3
  }

  private mutating func readLine(_ findings: inout Findings) {
    let line = INILine(at: position, in: bytes)
    position = line.range.upperBound
    if line.isBlank {
      file.keyed.addBlank(&findings)
    } else if line.isComment {
      let mark = line.content.lowerBound
      let comment = bytes.slice(mark + 1..<line.content.upperBound).string
      file.keyed.addComment(comment, lines: line.range, at: mark, &findings)
    } else {
      do throws(Problem) {
        if line.isHeader { try begin(line, &findings) } else { try readSetting(line, &findings) }
      } catch {
        findings.add([error], in: file.keyed.source)
      }
    }
  }

  /// Begins a section.
  private mutating func begin(_ line: INILine, _ findings: inout Findings) throws(Problem) {
    let start = file.keyed.endBlock(at: line.range.lowerBound, &findings)
    let header = try INIHeader(line.content, in: bytes)
    if let problem = header.warning { findings.add([problem], in: file.keyed.source) }
    let name = bytes.slice(header.name).string
    file.sections.append(INISection(name: name, blockStart: start, header: line.range))
    guard let known = headers.updateValue(line.content.lowerBound, forKey: Name(name)) else {
      return
    }
    headers[Name(name)] = known
    findings.add(
      "config-duplicate", "the section `\(name)` begins again here, both are read as one",
      at: file.keyed.place(line.content.lowerBound), severity: .warning,
      hint: "write its settings above: some programs refuse this",
      notes: [("here", file.keyed.place(known))])
  }

  private mutating func finish(_ findings: inout Findings) {
    file.keyed.nameUnsets { INIKey($0).text }
    file.keyed.finish(&findings)
    let ends = file.sections.dropFirst().map(\.blockStart) + [bytes.count]
    for (index, end) in ends.enumerated() {
      file.sections[index].end = endOfLines(before: end)
    }
  }

  /// The end of the last line before an offset in which something stands.
  private func endOfLines(before offset: Int) -> Int {
    var end = offset
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    return end == 0 ? 0 : min(offset, INILine(at: end, in: bytes).range.upperBound)
  }
}
