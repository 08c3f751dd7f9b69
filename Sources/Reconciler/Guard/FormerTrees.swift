internal import Documents
internal import Git
internal import Overlays
internal import Synchronization

/// The trees that were delivered before, with the settings that were in force then. A run reads
/// each once.
final class FormerTrees: Sendable {
  private let repository: Repository
  /// Where the trees stand in their commits.
  private let root: RepoPath
  private let tables = Mutex<[ObjectID: TargetTable?]>([:])
  /// The same trees with their settings, and without a list of their environments.
  private let settings = Mutex<[ObjectID: ReconciledTree?]>([:])

  init(_ repository: Repository, root: RepoPath) {
    self.repository = repository
    self.root = root
  }

  /// The policy of whatever was delivered from a commit to a target; that of a repository that says
  /// nothing if it cannot be read. Most likely that was the same environment: then no other is looked
  /// at.
  func policy(
    of source: ObjectID, _ target: DeliveryTarget, likely environment: Environment
  ) -> DeliveryPolicy {
    if let policy = policy(of: source, target, if: environment) { return policy }
    guard let table = table(of: source) else { return DeliveryPolicy() }
    let settings = table.entry(at: target.branch, target.folder)?.settings
    return table.tree.policy(settings?.deletionGuard ?? table.tree.settings.deletionGuard)
  }

  /// The policy of an environment, if it was there and was delivered to a target.
  private func policy(
    of source: ObjectID, _ target: DeliveryTarget, if environment: Environment
  ) -> DeliveryPolicy? {
    guard let tree = settings(of: source) else { return nil }
    let list = EnvironmentList(tree.workspace, below: environment.folder)
    guard list.report.diagnostics.isEmpty, list.environments.map(\.folder) == [environment.folder]
    else { return nil }
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    let former = DeliveryTarget(environment, settings, &report)
    guard !report.hasErrors, let former, former.folder == target.folder,
      former.branches.contains(where: target.branch.isSameInBytes)
    else { return nil }
    return tree.policy(settings.deletionGuard)
  }

  /// The environment that was delivered from a commit to a folder of a branch; nil if none was, or
  /// if the commit cannot be read.
  func environment(
    of source: ObjectID, at branch: String, _ folder: RepoPath
  ) -> Environment? {
    table(of: source)?.entry(at: branch, folder)?.environment
  }

  /// What a commit renders for a folder of a branch; nil if nothing is delivered there, or if it cannot
  /// be rendered.
  func files(of source: ObjectID, at branch: String, _ folder: RepoPath) -> [TreeFile]? {
    guard let table = table(of: source), let entry = table.entry(at: branch, folder) else {
      return nil
    }
    var report = Report()
    return try? RenderedFiles(entry.environment, of: table.tree, &report)?.hashed()
  }

  private func table(of source: ObjectID) -> TargetTable? {
    tables.withLock { tables in
      if let known = tables[source] { return known }
      let table = read(source)
      tables[source] = .some(table)
      return table
    }
  }

  private func settings(of source: ObjectID) -> ReconciledTree? {
    settings.withLock { known in
      if let tree = known[source] { return tree }
      let commit = try? repository.revision(source)
      let workspace = commit.flatMap { try? Workspace(of: $0, at: root, in: repository) }
      let tree = workspace.map { ReconciledTree($0, knowing: []) }
      let found = tree.flatMap { $0.report.hasErrors ? nil : $0 }
      known[source] = .some(found)
      return found
    }
  }

  private func read(_ source: ObjectID) -> TargetTable? {
    guard let commit = try? repository.revision(source),
      let tree = try? ReconciledTree(of: commit, at: root, in: repository), !tree.report.hasErrors
    else { return nil }
    return TargetTable(tree)
  }
}
