internal import Checks
internal import Documents
internal import Reconciler

/// What rules and dangers say of themselves.
enum RuleText {
  /// A rule, for people.
  static func text(of rule: any Rule.Type) -> String {
    "\(rule.id) (\(rule.consequence.rawValue)): \(rule.summary)\n\n\(text(of: rule.page))"
      + "docs/rules/\(familyName(of: rule)).md has this rule and those like it\n"
  }

  /// A danger, for people.
  static func text(of danger: any Danger.Type) -> String {
    "\(danger.id) (\(danger.harm.rawValue)): \(danger.summary)\n\n\(text(of: danger.page))"
      + "\(DangerDocumentation.path) has this danger and the others\n"
  }

  private static func text(of page: RulePage) -> String {
    "\(page.why)\n\nfix: \(page.fix)\n\nexample:\n\(indented(page.example))\n\n"
  }

  /// All rules of families, a line for each.
  static func list(_ families: [RuleFamily]) -> String {
    let rules = families.flatMap(\.rules)
    let width = rules.map { $0.id.utf8.count }.max() ?? 0
    return families.filter { !$0.rules.isEmpty }.map { family in
      "\(family.title) (\(family.name)):\n"
        + family.rules.map { rule in
          let gap = String(repeating: " ", count: width - rule.id.utf8.count)
          let consequence = rule.consequence.rawValue
          let space = String(repeating: " ", count: 12 - consequence.utf8.count)
          return "  \(rule.id)\(gap)  \(consequence)\(space)  \(rule.summary)\n"
        }.joined()
    }.joined(separator: "\n")
  }

  /// Rules and dangers, for programs.
  static func json(_ rules: [any Rule.Type], _ dangers: [any Danger.Type]) -> String {
    let ofRules = rules.map { rule in
      object(
        [
          ("rule", rule.id), ("family", familyName(of: rule)),
          ("consequence", rule.consequence.rawValue), ("summary", rule.summary),
        ], rule.page)
    }
    let ofDangers = dangers.map { danger in
      object(
        [("danger", danger.id), ("harm", danger.harm.rawValue), ("summary", danger.summary)],
        danger.page)
    }
    return JSONText.array(ofRules + ofDangers) + "\n"
  }

  private static func object(_ fields: [(String, String)], _ page: RulePage) -> String {
    let fields = fields + [("why", page.why), ("fix", page.fix), ("example", page.example)]
    return "\n" + JSONText.object(fields.map { ($0.0, JSONText.string($0.1)) })
  }

  private static func familyName(of rule: any Rule.Type) -> String {
    Rules.family(of: rule.id)?.name ?? ""
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }
}
