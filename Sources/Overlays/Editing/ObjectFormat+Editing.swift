internal import Documents
internal import Manifests

extension ObjectFormat {
  static func edit(
    _ key: String, _ edit: ConfigEdit, in text: SourceText, like model: SourceText
  ) throws(EditFailure) -> [UInt8] {
    guard let document = ParsedText.parse(model, as: .resource).documents.first else {
      throw EditFailure("there is no object in the layer")
    }
    var kinds = KnownKinds()
    let object = Manifest(document, source: 0, &kinds)
    let (path, old) = try find(key, in: object)
    var editor =
      text.count > 0
      ? PatchEditor(text) : PatchEditor(for: ManifestID(kind: object.id.kind, name: ""))
    switch edit {
    case .set(let value): try editor.set(path, to: value, like: old)
    case .unset: try editor.unset(path)
    case .remove: try editor.remove(path)
    }
    return Array(editor.text.bytes)
  }

  private static func find(
    _ key: String, in object: Manifest
  ) throws(EditFailure) -> (path: PatchPath, old: Node?) {
    let path: ValuePath
    do throws(ValuePathReader.Failure) {
      path = try ValuePathReader.readNew(key, in: object.root)
    } catch {
      throw EditFailure(error.message)
    }
    return (try PatchPath(path, in: object), path.node(in: object.root))
  }
}
