internal import Documents
package import Git
internal import Overlays

/// What a run finds out while it goes on.
package struct RunFindings {
  /// What an environment came to.
  struct Finding {
    /// The branch on which it is as it should be; nil if it is not.
    let branch: String?
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

  /// Takes an environment that was rendered. It may have a branch only if there was nothing to say
  /// of it.
  package mutating func add(
    _ inputs: EnvironmentInputs, asShouldBeOn branch: String?
  ) {
    environments[inputs.environment.folder] = Finding(branch: branch, inputs: inputs.part)
  }
}
