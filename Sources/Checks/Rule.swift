/// One thing that can be wrong with an environment.
///
/// A rule is a type without values in a file of its own, and one line in the list of its family. It
/// looks at a subject and adds what it finds; it changes nothing and knows nothing of the other rules.
/// What several rules look at is found once, by the subject.
package protocol Rule: Sendable {
  /// Permanent id in kebab case.
  static var id: String { get }
  /// What happens to those who do not follow it.
  static var consequence: Consequence { get }
  /// What it asks for, in one sentence.
  static var summary: String { get }
  /// What people read who want to know more: `reconcile explain RULE`, and the page of the docs.
  static var page: RulePage { get }
  /// Adds what is wrong.
  static func inspect(_ subject: Subject, _ findings: inout Findings)
}

/// What happens to those who do not follow a rule.
package enum Consequence: String, CaseIterable, Sendable {
  /// The server, or the program that reads the file, says no.
  case refused
  /// What is written has no effect.
  case ignored
  /// It starts, and does not work.
  case breaksLater = "breaks later"
  /// It works, and somebody has decided otherwise.
  case policy
}
