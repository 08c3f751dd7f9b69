internal import Manifests

/// Which fields of a list are those of a kind; found once for each kind.
struct FieldSelection {
  private let fields: [FieldSpec]
  private var known: [ObjectKind: [FieldSpec]] = [:]

  init(_ fields: [FieldSpec]) {
    self.fields = fields
  }

  /// The fields of a kind, in the order of the list.
  mutating func fields(of kind: ObjectKind) -> [FieldSpec] {
    if let known = known[kind] { return known }
    let selected = fields.filter { $0.kind.selects(kind) }
    known[kind] = selected
    return selected
  }
}
