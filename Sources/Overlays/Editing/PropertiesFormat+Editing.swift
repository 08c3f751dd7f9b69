internal import Documents

extension PropertiesFormat {
  static func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> [UInt8] {
    let editor = KeyedEditor(file: read(text))
    switch edit {
    case .unset: return editor.unset(key)
    case .remove: return editor.remove(key)
    case .set(let value):
      let written = PropertiesWriter.escaped(value, isKey: false)
      let own = editor.file.entries.isEmpty ? read(model) : editor.file
      return editor.set(
        key, replacing: { PropertiesWriter.lines(of: $0, in: text.bytes, with: written) },
        or: line(PropertiesWriter.escaped(key, isKey: true), written, in: own))
    }
  }

  private static func read(_ text: SourceText) -> KeyedFile {
    var findings = Findings()
    let source = findings.add(SourceFile(path: "", text: text))
    return PropertiesReader.read(text, source: source, &findings)
  }

  /// A line that tells its value from its key as the last line of a file does that has both.
  private static func line(_ key: [UInt8], _ value: [UInt8], in file: KeyedFile) -> [UInt8] {
    guard let entry = file.entries.last(where: { $0.separator != .none && !$0.written.isEmpty }),
      let separator = Separator(of: entry, in: file.text.bytes)
    else { return key + [UInt8(ascii: "=")] + value }
    return key + separator.bytes(behind: key.count) + value
  }

  /// What stands between a key and a value.
  private struct Separator {
    private let written: Text
    private let column: Int

    /// Nil where it takes several lines.
    init?(of entry: KeyedEntry, in bytes: Text) {
      let line = bytes.slice(entry.lines.lowerBound..<entry.written.lowerBound)
      guard !line.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "\\") }) else {
        return nil
      }
      let key = line.drop { PropertiesReader.isSpace($0) }
        .prefix { !PropertiesReader.isSpace($0) && !LogicalLine.isMark($0) }
      written = line.slice(key.endIndex..<line.count)
      column = line.count
    }

    /// It is the same, or as many blanks as bring the value below the other one.
    func bytes(behind count: Int) -> [UInt8] {
      guard written.count > 1, written.allSatisfy({ $0 == 0x20 }) else { return Array(written) }
      return Array(repeating: 0x20, count: max(column - count, 1))
    }
  }
}
