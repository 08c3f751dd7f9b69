internal import Documents
internal import Git
internal import Reconciler

/// What a run knows of those before it, and keeps for those that come.
struct RunRecord {
  private var memory: RunMemory
  private let commit: FoundCommit
  /// What needs not be rendered again; nil if everything does.
  let standing: Standing?

  /// Looks for what was kept; nil if nothing can be. Environments with files that were changed since
  /// the commit are looked at in any case.
  init?(
    of commit: FoundCommit, in workplace: Workplace, remote: String, isChecked: Bool,
    _ changes: LocalChanges?
  ) {
    let memory = RunMemory(
      of: commit.repository, root: commit.root, remote: remote, program: workplace.build,
      isChecked: isChecked)
    guard let memory else { return nil }
    self.memory = memory
    self.commit = commit
    standing = memory.standing(
      for: commit.source, commit.workspace, tree: commit.tree,
      modified: changes == nil ? [] : changes?.candidates.map(Array.init))
  }

  /// Whether a branch ended somewhere when the run began; nil if it was not there.
  func began(_ branch: String, at tip: ObjectID?) -> Bool { memory.began(branch, at: tip) }

  /// Takes that a branch was moved, if it was.
  mutating func move(_ outcome: Delivery.Outcome) {
    if case .delivered(let branch, let commit, _) = outcome { memory.move(branch, to: commit) }
  }

  /// Which commits delivered environments, as far as that is known.
  var deliveries: KnownDeliveries? { standing.map(memory.deliveries) }

  /// Keeps what became of environments that were rendered; nil of those that something was said of.
  func keep(
    _ rendered: [(inputs: EnvironmentInputs, outcome: Delivery.Outcome?)],
    from sourceBranch: String,
    _ tree: ReconciledTree, gone: [(name: String, branch: String)]?
  ) {
    if standing != nil, rendered.isEmpty { return }
    var findings = RunFindings(
      of: commit.source, commit.tree, from: sourceBranch, tree, standing)
    if let gone { findings.gone = gone }
    for (inputs, outcome) in rendered { findings.add(inputs, outcome) }
    memory.keep(findings)
  }
}
