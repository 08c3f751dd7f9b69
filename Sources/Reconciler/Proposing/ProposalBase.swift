internal import Documents
package import Git

/// Where a change of sources is to go: the branch whose commits are delivered, and what the branch
/// that is checked out has beyond it.
package struct ProposalBase: Sendable {
  /// The name of the source branch.
  package let branch: String
  /// The branch that is checked out; nil if none is.
  package let current: String?
  /// The newest commit that both have; nil if there is none.
  package let commit: Revision?
  /// The commits beyond it, the newest first: along the first parents.
  package let commits: [Revision]

  /// How many commits are looked at.
  private static let mostCommits = 1_000

  package init(
    of tree: ReconciledTree, beneath head: Revision, in repository: Repository, remote: String
  ) throws(GitError) {
    let source = try SourceBranch(
      tree.settings.source.branch?.value.text, in: repository, remote: remote)
    branch = source.name
    current = try repository.target(of: "HEAD")?.branch
    // What the remote has counts; only without one this clone's own.
    let tip =
      try repository.id(of: "refs/remotes/\(remote)/\(source.name)") ?? source.tips.first
    let base = try tip.flatMap { (tip) throws(GitError) in
      try repository.mergeBase(of: tip, and: head.id)
    }
    commit = try base.map { (id) throws(GitError) in try repository.revision(id) }
    var commits: [Revision] = []
    var next: Revision? = head
    // What was merged from the source branch is not on this way, but its end may be.
    while let revision = next, let base, commits.count < Self.mostCommits,
      try !repository.isAncestor(revision.id, of: base)
    {
      commits.append(revision)
      next = try revision.parents.first.map { (id) throws(GitError) in
        try repository.revision(id)
      }
    }
    self.commits = commits
  }

  /// Whether the branch that is checked out is one for a change.
  package var isOnChange: Bool { current != nil && current != branch }
}
