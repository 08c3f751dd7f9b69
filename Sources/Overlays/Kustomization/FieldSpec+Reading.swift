internal import Documents
internal import Manifests

extension FieldSpec {
  /// Reads an entry of a list of fields.
  static func read(_ node: Node, named name: String, _ reader: inout FieldReader) -> FieldSpec {
    let fields = reader.fields(
      of: node, named: name, known: ["group", "version", "kind", "path", "create"])
    func text(_ field: String, _ reader: inout FieldReader) -> String {
      reader.text(fields[field], field)?.text ?? ""
    }
    return FieldSpec(
      kind: KindPattern(
        group: Name(text("group", &reader)), version: Name(text("version", &reader)),
        kind: Name(text("kind", &reader))),
      path: FieldPath(text("path", &reader)),
      creates: reader.flag(fields["create"], "create"))
  }
}
