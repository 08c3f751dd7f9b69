internal import Documents
internal import Git

/// The branches that environments are delivered to, as a delivery would find them without a remote.
struct DeliveredBranches: Sendable {
  /// What stands where an environment is delivered to.
  struct Place: Sendable {
    let environment: Environment
    let target: DeliveryTarget
    /// Nil if the branch is in another repository.
    let state: Result<State, DeliveryFailure>?
  }

  /// How such a place is.
  struct State: Sendable {
    /// What the newest delivery says of itself; nil if there was none.
    let facts: CommitFacts?
    /// What somebody else has changed since.
    let edit: ForeignEdit?
  }

  private(set) var places: [Place] = []
  /// Which working tree has which branch.
  let checkedOut: CheckedOutBranches?
  /// The commit that would be delivered.
  let source: DeliverySource

  /// Looks at the branches; nil where there is no commit to deliver.
  init?(of tree: ReconciledTree, root: RepoPath, in repository: Repository, remote: String) {
    guard let head = try? repository.revision("HEAD") else { return nil }
    source = DeliverySource(head, root: root, in: repository, tree.settings)
    checkedOut = try? CheckedOutBranches(of: repository)
    let store = Result { () throws(GitError) in
      let branch = try SourceBranch(source.branch, in: repository, remote: remote)
      return try DeliveryStore(source, branch, remote: nil, named: remote)
    }
    var targets: [(environment: Environment, target: DeliveryTarget)] = []
    for environment in tree.environments {
      var ignored = Report()
      let settings = tree.settings(of: environment, &ignored)
      guard let target = DeliveryTarget(environment, settings, &ignored) else { continue }
      targets.append((environment, target))
    }
    for (_, group) in Dictionary(grouping: targets, by: \.target.branch) {
      places += Self.places(group, in: store, repository)
    }
    places.sort { $0.environment.folder < $1.environment.folder }
  }

  /// Looks at one branch.
  private static func places(
    _ targets: [(environment: Environment, target: DeliveryTarget)],
    in store: Result<DeliveryStore, GitError>, _ repository: Repository
  ) -> [Place] {
    guard let first = targets.first?.target, first.repository == nil else {
      return targets.map { Place(environment: $0.environment, target: $0.target, state: nil) }
    }
    let branch = Result { () throws(DeliveryFailure) in
      try wrap { () throws(GitError) in try store.get() }.state(
        of: first.branch, for: first.activeBranch, targets.map(\.target.folder)
      ) { _ in [] }
    }
    return targets.map { environment, target in
      let state = Result { () throws(DeliveryFailure) in
        let files = try DeliveredFiles(
          try branch.get().history?.folders[target.folder],
          ignoringCompanions: target.hasCompanions, in: repository)
        return State(facts: files.facts, edit: files.edit)
      }
      return Place(environment: environment, target: target, state: state)
    }
  }

  /// What is said of the places that a failure keeps from being looked at, or of their states.
  func remarks(
    failing: (Place, DeliveryFailure) -> Remark?, found: (Place, State) -> Remark? = { _, _ in nil }
  ) -> [Remark] {
    places.compactMap { place in
      switch place.state {
      case .success(let state)?: found(place, state)
      case .failure(let failure)?: failing(place, failure)
      case nil: nil
      }
    }
  }
}
