package import Documents
package import Git

/// The commit that is rendered, and where it must come from.
package struct DeliverySource: Sendable {
  package let revision: Revision
  /// Where the tree that is rendered stands in it.
  let root: RepoPath
  let repository: Repository
  /// The branch whose history may be delivered; the remote's own if nothing is said.
  let branch: String?
  let edition: Int
  /// The address that others find the source at, if they are told.
  let repoURL: String?
  /// The types of Secrets that may have data.
  private let secretTypes: Set<String>

  /// A commit with the settings that stand in it.
  package init(
    _ revision: Revision, root: RepoPath, in repository: Repository, _ settings: RepositorySettings
  ) {
    self.revision = revision
    self.root = root
    self.repository = repository
    branch = settings.source.branch?.value.text
    edition = settings.edition.value
    repoURL = settings.source.repoURL?.value.text
    secretTypes = Set(settings.allowedSecretTypes.map(\.value.text))
  }

  /// Who made the source, as a commit can say it.
  var author: Signature { revision.author.repaired }

  /// Who makes a commit of it: its date is that of the source.
  func signature(of committer: Committer) -> Signature {
    let date = revision.committer.repaired
    return Signature(
      name: committer.name, email: committer.email, time: date.time, offset: date.offset)
  }

  /// What the settings of the commit allow.
  func policy(for target: DeliveryTarget) -> DeliveryPolicy {
    DeliveryPolicy(
      deletionGuard: target.deletionGuard, secretTypes: secretTypes, sourceBranch: branch)
  }

  /// Only what is in the history of the source branch is delivered.
  func check(_ branch: SourceBranch) throws(DeliveryFailure) {
    for tip in branch.tips where try contains(revision.id, in: tip) { return }
    if branch.tips.isEmpty { throw .noSourceBranch(branch.name) }
    throw .foreignSource(revision.id, branch: branch.name, isRemote: branch.isRemote)
  }

  /// Whether a commit was rendered before this one; nil if neither was before the other.
  func follows(_ other: ObjectID, on branch: String) throws(DeliveryFailure) -> Bool? {
    guard repository.has(other) else {
      throw .unknownSource(
        branch: branch, other, isShallow: !repository.shallowCommits.isEmpty)
    }
    if try contains(other, in: revision.id) { return true }
    return try contains(revision.id, in: other) ? false : nil
  }

  private func contains(_ one: ObjectID, in other: ObjectID) throws(DeliveryFailure) -> Bool {
    try wrap { () throws(GitError) in try repository.isAncestor(one, of: other) }
  }
}
