internal import Documents

extension HadoopXMLFormat {
  static func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> [UInt8] {
    let editor = HadoopEditor(text, like: model)
    switch edit {
    case .unset: return editor.unset(key)
    case .remove: return editor.remove(key)
    case .set(let value):
      guard !value.isEmpty else {
        throw EditFailure("Hadoop reads no empty value", hint: "`--unset \(key)` takes it away")
      }
      guard (key + value).unicodeScalars.allSatisfy(\.isInXML) else {
        throw EditFailure("XML cannot hold this value")
      }
      return editor.set(key, to: value)
    }
  }
}
