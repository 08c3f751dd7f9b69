package import Checks

/// One way in which a change does harm that nobody sees who reads it.
///
/// A danger is a type without values in a file of its own, and one line in `Dangers.all`. It looks at
/// what is different and adds what it finds; whether the change is wanted is not its matter.
package protocol Danger: Sendable {
  /// Permanent id in kebab case; no rule has the same.
  static var id: String { get }
  /// What may happen.
  static var harm: Harm { get }
  /// What it is about, in one sentence.
  static var summary: String { get }
  /// What people read who want to know more: `reconcile explain DANGER`, and the page of the docs. The
  /// example is a change, with `-` and `+` before its lines.
  static var page: RulePage { get }
  /// Looks at an environment.
  static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers)
  /// Looks at the sources.
  static func inspect(_ sources: SourceDifference, _ found: inout FoundDangers)
}

extension Danger {
  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {}
  package static func inspect(_ sources: SourceDifference, _ found: inout FoundDangers) {}
}

/// What may happen, the worst first.
package enum Harm: String, CaseIterable, Sendable {
  /// Something is gone that nothing brings back.
  case loss
  /// More is allowed than was.
  case access
  /// The server says no, and the environment stays as it is.
  case refused
  /// Something stops, or gets less than it needs.
  case outage
  /// What guards changes like this one is changed.
  case control
  /// Something is started anew.
  case restart
}
