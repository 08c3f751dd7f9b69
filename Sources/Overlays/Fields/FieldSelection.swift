internal import Manifests

/// Which fields of a list are those of a kind; found once for each kind.
struct FieldSelection {
  private let fields: [FieldSpec]
  private var kinds = KindNumbers()
  /// The fields of each kind that was met.
  private var known: [[FieldSpec]] = []

  init(_ fields: [FieldSpec]) {
    self.fields = fields
  }

  /// The fields of a kind, in the order of the list.
  mutating func fields(of kind: ObjectKind) -> [FieldSpec] {
    let number = kinds.number(of: kind)
    if number == known.count { known.append(fields.filter { $0.kind.selects(kind) }) }
    return known[number]
  }
}
