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
  private let trees = Mutex<[ObjectID: ReconciledTree?]>([:])

  init(_ repository: Repository, root: RepoPath) {
    self.repository = repository
    self.root = root
  }

  /// The policy of whatever was delivered from a commit to a target; that of a repository that says
  /// nothing if it cannot be read.
  func policy(
    of source: ObjectID, _ environment: Environment, _ target: DeliveryTarget
  ) -> DeliveryPolicy {
    guard let tree = tree(of: source) else { return DeliveryPolicy() }
    var policy = tree.policy(tree.settings.deletionGuard)
    let same = tree.environments.filter { $0.folder == environment.folder }
    for former in same + tree.environments {
      var report = Report()
      let settings = tree.settings(of: former, &report)
      guard let other = DeliveryTarget(former, settings, &report), !report.hasErrors,
        other.branch.isSameInBytes(as: target.branch), other.folder == target.folder
      else { continue }
      policy.deletionGuard = settings.deletionGuard
      break
    }
    return policy
  }

  /// The environment that was delivered from a commit to a folder of a branch; nil if none was, or
  /// if the commit cannot be read.
  func environment(
    of source: ObjectID, at branch: String, _ folder: RepoPath
  ) -> Environment? {
    guard let tree = tree(of: source) else { return nil }
    return tree.environments.first { environment in
      var report = Report()
      let settings = tree.settings(of: environment, &report)
      guard let target = DeliveryTarget(environment, settings, &report), !report.hasErrors else {
        return false
      }
      return target.folder == folder && target.branches.contains { $0.isSameInBytes(as: branch) }
    }
  }

  private func tree(of source: ObjectID) -> ReconciledTree? {
    trees.withLock { trees in
      if let known = trees[source] { return known }
      let tree = read(source)
      trees[source] = .some(tree)
      return tree
    }
  }

  private func read(_ source: ObjectID) -> ReconciledTree? {
    guard let commit = try? repository.revision(source) else { return nil }
    let whole = CommitTree(repository, commit)
    guard let id = root == .root ? commit.tree : try? whole.id(of: root) else { return nil }
    let tree = ReconciledTree(Workspace(CommitTree(repository, root: id)))
    return tree.report.hasErrors ? nil : tree
  }
}
