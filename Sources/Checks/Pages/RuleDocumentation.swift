/// The pages of the documentation that say what rules ask for: the same text as `reconcile explain`.
package enum RuleDocumentation {
  /// A page and where it stands.
  package struct Page: Sendable {
    package let path: String
    package let text: String
  }

  /// The list of all rules, and a page for each family that has some.
  package static var pages: [Page] {
    let families = Rules.families.filter { !$0.rules.isEmpty }
    return [index(families)] + families.map(page)
  }

  private static let origin = "<!-- `make rules` writes this page from Sources/Checks/Rules. -->\n"

  private static func index(_ families: [RuleFamily]) -> Page {
    var text = """
      # Rules

      \(origin)
      What `reconcile check` looks for. `reconcile explain RULE` prints what is said here of one rule,
      `reconcile explain --rules` this list. A rule says what happens to those who do not follow it:

      * **refused**: the server, or the program that reads the file, says no;
      * **ignored**: what is written has no effect;
      * **breaks later**: it starts, and does not work;
      * **policy**: it works, and somebody has decided otherwise.

      """
    for family in families {
      text +=
        "\n## [\(family.title)](rules/\(family.name).md)\n\n| rule | | asks for |\n|---|---|---|\n"
      for rule in family.rules {
        text +=
          "| [`\(rule.id)`](rules/\(family.name).md#\(rule.id)) | \(rule.consequence.rawValue) | "
        text += "\(cell(rule.summary)) |\n"
      }
    }
    return Page(path: "docs/rules.md", text: text)
  }

  private static func page(_ family: RuleFamily) -> Page {
    var text = "# Rules: \(family.title)\n\n\(origin)\n[All rules](../rules.md)\n"
    for rule in family.rules {
      text += "\n## \(rule.id)\n\n**\(rule.consequence.rawValue)**: \(rule.summary).\n"
      text += "\n\(rule.page.why)\n\n\(rule.page.fix)\n\n    "
      text += rule.page.example.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\n    ")
      text += "\n"
    }
    return Page(path: "docs/rules/\(family.name).md", text: text)
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
