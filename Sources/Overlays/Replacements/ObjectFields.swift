internal import Documents
internal import Manifests

/// The fields with which replacements name objects: `kind`, `name` and so on.
struct ObjectFields: Sendable {
  static let known = ["group", "version", "kind", "name", "namespace"]

  let group: TextEntry?
  let version: TextEntry?
  let kind: TextEntry?
  let name: TextEntry?
  let namespace: TextEntry?

  init(_ fields: Fields, _ reader: inout FieldReader) {
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

extension Manifest {
  /// What it is and was, as replacements see it: with its present version, whatever it was before.
  var identities: [ReplacementIdentity] {
    let now = id
    return ([now] + previous).map {
      ReplacementIdentity(
        group: now.kind.group, version: now.kind.version, kind: $0.kind.kind, name: $0.name,
        namespace: $0.namespace)
    }
  }
}

/// The names of an object that replacements compare.
struct ReplacementIdentity {
  let group: Name
  let version: Name
  let kind: Name
  let name: Name
  let namespace: Name
}
