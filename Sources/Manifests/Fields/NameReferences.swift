/// All the rules about names of other objects.
package struct NameReferences: Sendable {
  /// The rules in their order.
  package private(set) var rules: [NameReference]

  package init(_ rules: [NameReference]) {
    self.rules = rules
  }

  /// Takes lists of lines with a kind, and below each indented lines with the fields that refer to
  /// it.
  package init(_ texts: [StaticString]) {
    rules = texts.flatMap { FieldNotation.rules(of: $0) }
  }

  /// The fields of objects of a kind, in the order of the rules, with what each refers to.
  package func fields(of kind: ObjectKind) -> [(target: KindPattern, field: FieldSpec)] {
    rules.flatMap { rule in rule.fields(of: kind).map { (rule.target, $0) } }
  }

  /// Whether both are the same lines of the program: those that nothing was added to.
  package func hasSameLines(as other: NameReferences) -> Bool {
    rules.count == other.rules.count
      && rules.indices.allSatisfy { rules[$0].hasSameLines(as: other.rules[$0]) }
  }

  /// Adds rules. The closure puts them into their order if there are new targets.
  package mutating func merge(
    _ other: NameReferences, sort: (inout [NameReference]) -> Void
  ) throws(FieldConflict) {
    guard !rules.isEmpty else {
      rules = other.rules
      return
    }
    let count = rules.count
    try rules.merge(rulesToAdd(of: other))
    if rules.count > count { sort(&rules) }
  }

  /// The rules of others but for those that are the same lines at the same place: nearly all.
  private func rulesToAdd(of other: NameReferences) -> [NameReference] {
    other.rules.indices.filter { index in
      index >= rules.count || !rules[index].hasSameLines(as: other.rules[index])
    }
    .map { other.rules[$0] }
  }
}
