package import Documents
internal import Git

/// An environment that was delivered and that is no more.
package struct GoneEnvironment: Sendable {
  /// What it was called.
  package let name: EnvironmentName
  package let branch: String
  package let folder: RepoPath
  /// The folders in it of other environments, those that are there and those that are gone.
  let others: [RepoPath]
  /// Whether nobody else has anything on the branch.
  let ownsBranch: Bool
  /// Where its branch ends here, and where the newest of it ends that is known.
  let local: ObjectID?
  let tip: ObjectID
}
