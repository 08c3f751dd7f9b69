/// An object that is not the same in two renderings.
package struct ObjectChange: Sendable {
  /// What happened to it.
  package enum Action: Sendable {
    case added, removed, changed
    /// It is called otherwise, but for a hash, or stands in another namespace: the cluster gets a new
    /// object and loses one.
    case renamed
  }

  package let action: Action
  /// What it was, and its number in the old rendering.
  package let old: (id: ManifestID, number: Int)?
  /// What it is, and its number in the new rendering.
  package let new: (id: ManifestID, number: Int)?
  /// All of an object that was added or removed, as it may be shown.
  package let content: ShownValue?
  /// What changed; nothing of an object that was added or removed.
  package let changes: [ValueChange]

  /// Whether the cluster sees no difference.
  package var isCosmetic: Bool { action == .changed && changes.allSatisfy(\.isCosmetic) }
}
