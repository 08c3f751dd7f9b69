/// What the settings of a commit allow a delivery to do. Of what was delivered and what is to be the
/// stricter one is in force, so nobody loosens a rule and makes use of that at once.
struct DeliveryPolicy: Sendable {
  var deletionGuard = GuardSettings()
  /// The types of Secrets that may have data.
  var secretTypes: Set<String> = []
  /// The branch whose history may be delivered; nil for the remote's own.
  var sourceBranch: String?

  /// Whether this one allows something that the other does not.
  func isLooser(than other: DeliveryPolicy) -> Bool {
    deletionGuard.isLooser(than: other.deletionGuard)
      || !secretTypes.isSubset(of: other.secretTypes) || sourceBranch != other.sourceBranch
  }
}
