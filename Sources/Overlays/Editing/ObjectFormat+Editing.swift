internal import Documents
internal import Manifests

extension ObjectFormat {
  static func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> [UInt8] {
    throw EditFailure("objects in files are not edited yet", hint: "write it into the mirror")
  }
}
