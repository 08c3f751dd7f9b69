internal import Documents

extension TextFormat {
  static func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> [UInt8] {
    throw EditFailure("a text has no keys", hint: "edit the file, or its mirror")
  }
}
