internal import Checks
internal import Documents

/// What rules say of themselves.
enum RuleText {
  /// A rule, for people.
  static func text(of rule: any Rule.Type) -> String {
    let page = rule.page
    return "\(rule.id) (\(rule.consequence.rawValue)): \(rule.summary)\n\n\(page.why)\n\n"
      + "fix: \(page.fix)\n\nexample:\n\(indented(page.example))\n\n"
      + "docs/rules/\(familyName(of: rule)).md has this rule and those like it\n"
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

  /// Rules, for programs.
  static func json(_ rules: [any Rule.Type]) -> String {
    let objects = rules.map { rule in
      "\n"
        + JSONText.object(
          [
            ("rule", rule.id), ("family", familyName(of: rule)),
            ("consequence", rule.consequence.rawValue), ("summary", rule.summary),
            ("why", rule.page.why), ("fix", rule.page.fix), ("example", rule.page.example),
          ].map { ($0.0, JSONText.string($0.1)) })
    }
    return JSONText.array(objects) + "\n"
  }

  private static func familyName(of rule: any Rule.Type) -> String {
    Rules.family(of: rule.id)?.name ?? ""
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }
}
