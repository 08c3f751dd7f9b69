package import Git

/// What a call wants of its deliveries.
package struct DeliveryOptions: Sendable {
  /// Whether nothing is written, and what would be is said.
  package var isTrial = false
  /// Whether is delivered over what somebody else has changed.
  package var adoptsEdits = false
  /// What may be removed although the guard would stop it.
  package var allowedDeletions = AllowedDeletions()

  /// Whether an older commit, or one of another history, may take the place of a newer one.
  package var allowsRewind = false
  /// Whether branches are pushed to the remote.
  package var pushes = false
  /// The remote whose branches count.
  package var remote = "origin"

  /// Signs the commits; nil for none.
  package var signer: SSHSigner?
  /// How git gets to remotes.
  package var access = NetworkAccess()

  package init() {}
}
