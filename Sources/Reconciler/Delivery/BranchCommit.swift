internal import Git

/// A commit that is written and that its branch is to move to.
struct BranchCommit {
  let branch: BranchState
  let id: ObjectID
  /// The environments that are in it.
  let changes: [BranchDecision.Change]
  let committer: Signature
  /// What the log of the branch says of it.
  let summary: String

  /// How the local branch moves.
  var move: ReferenceChange {
    ReferenceChange(branch.reference, from: branch.local, to: id, saying: summary)
  }
}
