internal import Documents

extension INIFormat {
  static func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> [UInt8] {
    let key = INIKey(key)
    let file = read(text)
    let editor = KeyedEditor(file: file.keyed)
    switch edit {
    case .unset: return editor.unset(key.text)
    case .remove: return editor.remove(key.text)
    case .set(let value):
      guard INIWriter.canHold(key, value) else {
        throw EditFailure("an INI file cannot hold `\(key.text)` with this value")
      }
      guard editor.last(key.text) == nil else {
        return editor.set(
          key.text, replacing: { lines(of: $0, in: text.bytes, with: value) }, or: [])
      }
      return adding(key, value, to: file)
    }
  }

  private static func read(_ text: SourceText) -> INIFile {
    var findings = Findings()
    let source = findings.add(SourceFile(path: "", text: text))
    return INIReader.read(text, source: source, &findings)
  }

  private static func lines(of entry: KeyedEntry, in bytes: Text, with value: String) -> [UInt8] {
    let margin = Array(bytes.slice(INILine(at: entry.lines.lowerBound, in: bytes).margin))
    return INIWriter.lines(
      of: entry, in: bytes, with: INIWriter.folded(value, below: margin), margin: margin)
  }

  /// A line at the end of its section, which is begun if it is not there.
  private static func adding(_ key: INIKey, _ value: String, to file: INIFile) -> [UInt8] {
    let bytes = file.keyed.text.bytes
    // A key that was taken away is no more.
    let unset = file.keyed.unsets.filter { $0.key.isSameInBytes(as: key.text) }
      .map { TextEdit(range: $0.range, bytes: []) }
    let index = file.sections.lastIndex { $0.name.isSameInBytes(as: key.section) }
    guard let index else {
      let start = bytes.count > 0 ? "\n" : ""
      let line =
        Array("\(start)[\(key.section)]\n".utf8) + INIWriter.line(key.key, value, margin: [])
      return TextEdit.apply(unset, to: bytes) + openLine(of: bytes) + line + [0x0A]
    }
    var margins = INIMargins(ofSection: index, in: file)
    let margin = margins.fit([], wide: 0)
    let end = file.sections[index].end
    let start = openLine(of: bytes.slice(0..<end))
    let line = margin + INIWriter.line(key.key, value, margin: margin) + [0x0A]
    return TextEdit.apply(unset + [TextEdit(range: end..<end, bytes: start + line)], to: bytes)
  }

  /// What ends a line that is open.
  private static func openLine(of text: Text) -> [UInt8] {
    text.last.map { $0 != 0x0A && $0 != 0x0D } ?? false ? [0x0A] : []
  }
}
