/// What a rule says of itself to people.
package struct RulePage: Sendable {
  /// Why it matters: what would happen.
  package let why: String
  /// What to do about it.
  package let fix: String
  /// The smallest text that the rule finds something in, as it stands in a file.
  package let example: String

  package init(why: String, fix: String, example: String) {
    self.why = why
    self.fix = fix
    self.example = example
  }
}
