internal import Documents
internal import Manifests

/// The fields with which replacements name objects: `kind`, `name` and so on.
struct ObjectFields: Sendable {
  static let known = ["group", "version", "kind", "name", "namespace"]
  /// The fields of what selects objects, where names are regular expressions.
  static let selecting = known + ["annotationSelector", "labelSelector"]

  let group: TextEntry?
  let version: TextEntry?
  let kind: TextEntry?
  let name: TextEntry?
  let namespace: TextEntry?

  init(_ fields: Fields, _ reader: inout FieldReader) {
    let wasStrict = reader.takesOnlyStrings
    reader.takesOnlyStrings = true
    defer { reader.takesOnlyStrings = wasStrict }
    func text(_ field: String, _ reader: inout FieldReader) -> TextEntry? {
      reader.text(fields[field], field).flatMap { $0.text.isEmpty ? nil : $0 }
    }
    group = text("group", &reader)
    version = text("version", &reader)
    kind = text("kind", &reader)
    name = text("name", &reader)
    namespace = text("namespace", &reader)
  }

  var isEmpty: Bool {
    group == nil && version == nil && kind == nil && name == nil && namespace == nil
  }
}
