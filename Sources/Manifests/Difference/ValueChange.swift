/// One thing that is different in an object.
package struct ValueChange: Sendable {
  /// What happened to a value.
  package enum Action: Sendable {
    case added, removed, changed
    /// An item of a list stands elsewhere, seen from the others.
    case moved
    /// The keys of a mapping stand in another order.
    case reordered
    /// The same is written otherwise.
    case respelled
  }

  /// Where it is now; where it was, if it was removed.
  package let path: ValuePath
  package let action: Action
  /// What it was; nil where there was nothing, or where only order or style changed.
  package let before: ShownValue?
  /// What it is, likewise.
  package let after: ShownValue?
  /// Whether the object means the same without it.
  package let isCosmetic: Bool
  /// Which of the edits make it.
  package let edit: Int
}
