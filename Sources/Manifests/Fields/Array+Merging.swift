extension Array<FieldSpec> {
  /// Adds fields. One is left out if there is one with its path whose kind it selects: kustomize
  /// leaves out what says less.
  package mutating func merge(_ others: [FieldSpec]) throws(FieldConflict) {
    for other in others {
      let known = first { other.kind.selects($0.kind) && $0.path == other.path }
      guard let known else {
        append(other)
        continue
      }
      if known.creates != other.creates { throw FieldConflict(other) }
    }
  }
}

extension Array<NameReference> {
  /// Adds references: to those of the same target, or behind all others.
  package mutating func merge(_ others: [NameReference]) throws(FieldConflict) {
    for other in others {
      var isKnown = false
      for index in indices where self[index].target == other.target {
        try self[index].merge(other)
        isKnown = true
      }
      if !isKnown { append(other) }
    }
  }
}
