internal import Documents
internal import Git

/// Which commits delivered environments: nobody has to look for them in the history of a branch that
/// ends where it did.
package struct KnownDeliveries: Sendable {
  private let commits: [RepoPath: ObjectID]
  private let references: ReferenceSnapshot
  private let remote: String

  init(_ commits: [RepoPath: ObjectID], _ references: ReferenceSnapshot, remote: String) {
    self.commits = commits
    self.references = references
    self.remote = remote
  }

  /// The commit that delivered an environment to a branch.
  func commit(
    of environment: Environment, on branch: String, endingAt tip: ObjectID
  ) -> ObjectID? {
    let names = ["refs/heads/" + branch, "refs/remotes/\(remote)/" + branch]
    return names.contains { references.id(of: $0) == tip } ? commits[environment.folder] : nil
  }
}
