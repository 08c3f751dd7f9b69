internal import Git

/// A commit that is written and that a branch is to move to.
struct BranchCommit {
  /// The branch.
  let name: String
  /// What the branch says here; it may be behind.
  let local: ObjectID?
  let id: ObjectID
  /// The environments that are in it; none in the first commit of a branch.
  let changes: [BranchDecision.Change]
  let committer: Signature
  /// What the log of the branch says of it.
  let summary: String

  var reference: String { "refs/heads/" + name }

  /// How the local branch moves.
  var move: ReferenceChange {
    ReferenceChange(reference, from: local, to: id, saying: summary)
  }
}
