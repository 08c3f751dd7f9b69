/// Rules about one thing: a folder below `Rules`, and a line in `Rules.families`.
package struct RuleFamily: Sendable {
  /// Its name in the documentation, in kebab case.
  package let name: String
  /// What the rules are about.
  package let title: String
  package let rules: [any Rule.Type]

  init(_ name: String, _ title: String, _ rules: [any Rule.Type]) {
    self.name = name
    self.title = title
    self.rules = rules
  }
}
