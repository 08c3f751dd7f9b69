/// What became of an environment, in numbers.
package struct EnvironmentSummary: Sendable {
  /// What can be said of it at all.
  package enum Standing: String, Sendable {
    /// It is in both.
    case compared
    case added, removed
    /// One of both cannot be rendered, so nothing is said of its objects.
    case broken
  }

  package let name: String
  package let standing: Standing
  package internal(set) var added = 0
  package internal(set) var changed = 0
  package internal(set) var removed = 0
  /// Objects in which nothing changed that means something.
  package internal(set) var cosmetic = 0
  /// Whether objects only stand in another order.
  package internal(set) var isReordered = false
  package internal(set) var dangers = 0
  /// How many findings of rules it has more, and less.
  package internal(set) var newFindings = 0
  package internal(set) var goneFindings = 0

  /// Whether nothing is different.
  package var isUnchanged: Bool {
    standing == .compared && added + changed + removed + cosmetic == 0 && !isReordered
  }
}
