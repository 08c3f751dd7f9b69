package import Documents

/// A value that differs between two environments, and what becomes of it.
package struct PromotedValue: Sendable {
  /// What becomes of it in the environment that could take it over.
  package enum Fate: Sendable {
    /// It is taken over: these files change.
    case travels([RepoPath])
    case kept(KeptReason)
  }

  /// As it is written in a call.
  package let name: String
  /// What the other environment has; nil for nothing.
  package let old: String?
  /// What it would have; nil for nothing.
  package let new: String?
  /// Whether nobody shall read it.
  package let isHidden: Bool
  /// Where the first environment says it, if that is one place.
  package let location: Location?
  package let fate: Fate

  /// Why it is kept; nil if it is taken over.
  package var reason: KeptReason? {
    guard case .kept(let reason) = fate else { return nil }
    return reason
  }

  /// Whether both say the same of different files.
  func isSame(as other: PromotedValue) -> Bool {
    name.isSameInBytes(as: other.name) && old == other.old && new == other.new
      && reason?.word == other.reason?.word
  }

  /// What it was and what it is to be, as it may be shown.
  package var change: String {
    isHidden ? "(hidden)" : "\(old ?? "(not set)") -> \(new ?? "(not set)")"
  }
}
