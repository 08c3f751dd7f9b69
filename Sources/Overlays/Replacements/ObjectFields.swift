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
    group = reader.filledText(fields["group"], "group")
    version = reader.filledText(fields["version"], "version")
    kind = reader.filledText(fields["kind"], "kind")
    name = reader.filledText(fields["name"], "name")
    namespace = reader.filledText(fields["namespace"], "namespace")
  }

  var isEmpty: Bool {
    group == nil && version == nil && kind == nil && name == nil && namespace == nil
  }
}
