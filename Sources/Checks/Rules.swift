/// All rules, in the order in which they are listed; findings are sorted by their places.
package enum Rules {
  package static let families: [RuleFamily] = [
    .objects,
    .references,
    .network,
    .access,
    .containers,
    .images,
    .properties,
    .templates,
    .resources,
    .shuffle,
    .eventLogs,
    .storage,
    .secrets,
    .metastore,
    .applications,
    .gitops,
    .layout,
  ]

  package static let all: [any Rule.Type] = families.flatMap(\.rules)

  /// The family that a rule is listed in.
  package static func family(of id: String) -> RuleFamily? {
    families.first { $0.rules.contains { $0.id == id } }
  }

  /// A rule by its id.
  package static func rule(_ id: String) -> (any Rule.Type)? {
    all.first { $0.id == id }
  }

  /// Looks at a subject by all rules, or by some of them.
  package static func inspect(
    _ subject: Subject, by rules: [any Rule.Type] = all
  ) -> Findings {
    var findings = Findings()
    for rule in rules {
      findings.rule = rule.id
      rule.inspect(subject, &findings)
    }
    return findings
  }
}
