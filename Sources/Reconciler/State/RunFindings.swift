internal import Documents
package import Git
internal import Overlays

/// What a run finds out while it goes on.
package struct RunFindings {
  /// What an environment came to.
  struct Finding {
    /// The branch on which it is as it should be; nil if it is not.
    let branch: String?
    /// The commit that delivered it, if it did.
    let delivery: ObjectID?
    let inputs: InputPart
  }

  let source: ObjectID
  /// The tree of the project in it.
  let root: ObjectID
  let sourceBranch: String
  let tree: ReconciledTree
  /// What was known before.
  let standing: Standing?
  /// What was delivered for environments that are no more; nil if nobody looked for it.
  package var gone: [(name: String, branch: String)]?
  private(set) var environments: [RepoPath: Finding] = [:]

  /// Begins with what is known.
  package init(
    of source: Revision, _ root: ObjectID, from sourceBranch: String, _ tree: ReconciledTree,
    _ standing: Standing?
  ) {
    self.source = source.id
    self.root = root
    self.sourceBranch = sourceBranch
    self.tree = tree
    self.standing = standing
    gone = standing?.gone
  }

  /// Takes what became of an environment that was rendered; nil if there was something to say of it.
  package mutating func add(
    _ inputs: EnvironmentInputs, _ outcome: Delivery.Outcome?
  ) {
    let (branch, delivery): (String?, ObjectID?) =
      switch outcome {
      case .unchanged(let branch, let delivery): (branch, delivery)
      case .delivered(let branch, let commit, _): (branch, commit)
      case .superseded, .planned, nil: (nil, nil)
      }
    environments[inputs.environment.folder] = Finding(
      branch: branch, delivery: delivery, inputs: inputs.part)
  }
}
