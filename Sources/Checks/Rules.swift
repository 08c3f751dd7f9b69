/// All rules, in the order in which they are listed; findings are sorted by their places.
package enum Rules {
  package static let all: [any Rule.Type] = [
    UnknownKind.self, UnknownField.self, WrongType.self, MissingField.self, WrongValue.self,
    DuplicateItem.self, CRDSchema.self, PodSecurity.self,
  ]

  /// Looks at a subject by all rules.
  package static func inspect(_ subject: Subject) -> Findings {
    var findings = Findings()
    for rule in all { rule.inspect(subject, &findings) }
    return findings
  }
}
