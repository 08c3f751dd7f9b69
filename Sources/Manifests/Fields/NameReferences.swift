/// All the rules about names of other objects: the program's own as they are written, or those of a
/// repository, too.
package struct NameReferences: Sendable {
  private let texts: [StaticString]
  private let others: [NameReference]

  /// Takes lists of lines with a kind, and below each indented lines with the fields that refer to
  /// it.
  package init(_ texts: [StaticString]) {
    self.texts = texts
    others = []
  }

  package init(_ rules: [NameReference]) {
    texts = []
    others = rules
  }

  /// All rules.
  package var rules: [NameReference] {
    var rules: [NameReference] = []
    forEachLine { target, line in
      guard let field = line.flatMap(FieldSpec.init) else {
        return rules.append(NameReference(target: FieldNotation.kind(target), fields: []))
      }
      rules[rules.count - 1].fields.append(field)
    }
    return rules + others
  }

  /// The fields of objects of a kind, in the order of the rules, with what each refers to.
  package func fields(of kind: ObjectKind) -> [(target: KindPattern, field: FieldSpec)] {
    var found: [(target: KindPattern, field: FieldSpec)] = []
    forEachLine { target, line in
      guard let line, FieldNotation.mayMean(kind.kind, line: line),
        let field = FieldSpec(line: line), field.kind.selects(kind)
      else { return }
      found.append((FieldNotation.kind(target), field))
    }
    for rule in others {
      found += rule.fields.filter { $0.kind.selects(kind) }.map { (rule.target, $0) }
    }
    return found
  }

  /// Calls a closure with each line of the lists that names a target, and then with each line below
  /// it.
  private func forEachLine(_ body: (FieldNotation.Bytes, FieldNotation.Bytes?) -> Void) {
    for text in texts {
      var target: FieldNotation.Bytes?
      FieldNotation.forEachLine(of: text) { line in
        guard FieldNotation.isIndented(line), let target else {
          target = line
          return body(line, nil)
        }
        body(target, line)
      }
    }
  }
}
