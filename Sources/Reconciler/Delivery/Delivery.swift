package import Git

/// Brings renderings of one commit to the branches of their environments: what goes to one branch is
/// one commit.
package struct Delivery: Sendable {
  /// What became of one environment.
  package enum Outcome: Sendable {
    /// What is on the branch is what would be written.
    case unchanged(branch: String)
    /// The branch comes from a newer commit.
    case superseded(branch: String, by: ObjectID)
    case delivered(branch: String, commit: ObjectID, Plan)
    /// What would be delivered.
    case planned(branch: String, Plan)
  }

  let source: DeliverySource
  let options: DeliveryOptions
  let formerTrees: FormerTrees
  private var store: DeliveryStore
  private var candidates: [Candidate] = []

  /// Delivers from a commit.
  package init(
    _ source: DeliverySource, _ options: DeliveryOptions = DeliveryOptions()
  ) throws(DeliveryFailure) {
    self.source = source
    self.options = options
    formerTrees = FormerTrees(source.repository, root: source.root)
    store = try wrap { () throws(GitError) in
      try DeliveryStore(source.repository, remote: options.remote, source.branch)
    }
    // What a commit would do can be asked before it is merged.
    if !options.isTrial { try source.check(store.sourceBranch) }
  }

  /// Takes the files of an environment. Nothing is delivered until all are there.
  package mutating func add(
    _ files: RenderedFiles, of environment: Environment, to target: DeliveryTarget
  ) throws(DeliveryFailure) {
    let stored = try wrap { () throws(GitError) in try store(files) }
    candidates.append(
      Candidate(
        environment: environment, target: target, files: stored,
        objects: KeptObjects(files.manifests)))
  }

  private func store(_ files: RenderedFiles) throws(GitError) -> [TreeFile] {
    var stored: [TreeFile] = []
    for file in files.files {
      let id =
        options.isTrial
        ? try ObjectHasher().store(file.bytes, as: .blob)
        : try store.repository.store(file.bytes, as: .blob)
      stored.append(TreeFile(file.path, id))
    }
    return stored
  }

  /// Delivers what was taken, and says what became of each, in the order in which it was taken.
  package func finish() -> [(Environment, Result<Outcome, DeliveryFailure>)] {
    var rounds = DeliveryRounds(self, candidates, store)
    rounds.run()
    return zip(candidates, rounds.answers).map { ($0.environment, $1) }
  }
}

/// What git says, as a reason not to deliver.
func wrap<Result>(
  _ body: () throws(GitError) -> Result
) throws(DeliveryFailure) -> Result {
  do throws(GitError) {
    return try body()
  } catch {
    throw .git(error)
  }
}
