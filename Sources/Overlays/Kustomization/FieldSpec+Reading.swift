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
      kind: ObjectKind(
        group: Name(text("group", &reader)), version: Name(text("version", &reader)),
        kind: Name(text("kind", &reader))),
      path: FieldPath(text("path", &reader)),
      creates: reader.flag(fields["create"], "create"))
  }
}

extension [FieldSpec] {
  /// Adds fields that are not there; answers the first that is there with another `create`.
  mutating func merge(_ others: [FieldSpec]) -> FieldSpec? {
    for other in others {
      let known = first { other.kind.selects($0.kind) && $0.path == other.path }
      guard let known else {
        append(other)
        continue
      }
      if known.creates != other.creates { return other }
    }
    return nil
  }
}
