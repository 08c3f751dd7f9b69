internal import Documents

/// The environments of a tree, found by where they are delivered to.
struct TargetTable: Sendable {
  /// An environment, what is said of it, and where it goes.
  struct Entry: Sendable {
    let environment: Environment
    let settings: EnvironmentSettings
    let target: DeliveryTarget
  }

  let tree: ReconciledTree
  /// What is wrong with the settings of those that are not here.
  private(set) var report = Report()
  private var entries: [Entry] = []
  /// By the names of branches and folders: the branch that is written, and that which it is proposed
  /// for.
  private var numbers: [String: [RepoPath: [Int]]] = [:]

  /// Reads the settings of all environments; those with mistakes are delivered nowhere.
  init(_ tree: ReconciledTree) {
    self.tree = tree
    for environment in tree.environments {
      var report = Report()
      let settings = tree.settings(of: environment, &report)
      guard let target = DeliveryTarget(environment, settings, &report), !report.hasErrors else {
        self.report.add(report)
        continue
      }
      for branch in target.branches {
        numbers[branch, default: [:]][target.folder, default: []].append(entries.count)
      }
      entries.append(Entry(environment: environment, settings: settings, target: target))
    }
  }

  /// The environment that is delivered to a folder of a branch.
  func entry(at branch: String, _ folder: RepoPath) -> Entry? {
    (numbers[branch]?[folder] ?? []).lazy.map { entries[$0] }.first { entry in
      entry.target.branches.contains { $0.isSameInBytes(as: branch) }
    }
  }

  /// The environments that are delivered to such a folder, of whatever branch.
  func entries(in folder: RepoPath) -> [Entry] { entries.filter { $0.target.folder == folder } }

  /// The environment with a name.
  func entry(named name: EnvironmentName) -> Entry? {
    entries.first { $0.environment.name == name }
  }
}
