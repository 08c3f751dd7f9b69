internal import Documents

extension EnvFormat {
  static func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> [UInt8] {
    var findings = Findings()
    let source = findings.add(SourceFile(path: "", text: text))
    let editor = KeyedEditor(file: EnvReader.read(text, source: source, &findings))
    switch edit {
    case .unset: return editor.unset(key)
    case .remove: return editor.remove(key)
    case .set(let value):
      let entry = TextEntry(text: key, place: Place(source: source, offset: 0))
      guard EnvWriter.canHold(BoundValue(key: entry, text: value)) else {
        throw EditFailure("an env file cannot hold `\(key)` with this value")
      }
      return editor.set(
        key, replacing: { EnvWriter.lines(of: $0, in: editor.file, with: value) },
        or: EnvWriter.line(key, value))
    }
  }
}
