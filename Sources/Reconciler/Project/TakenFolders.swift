internal import Documents

/// The folders of one branch that environments are delivered to.
struct TakenFolders {
  private var environments: [Environment] = []
  /// By their folders, the first of each.
  private var numbers: [RepoPath: Int] = [:]
  /// By the folders that theirs stand in, the first of each.
  private var inside: [RepoPath: Int] = [:]

  /// Takes the folder of an environment, and answers the first one whose folder it shares, or is in,
  /// or is around.
  mutating func take(_ folder: RepoPath, by environment: Environment) -> Environment? {
    let number = environments.count
    var others = [numbers[folder], inside[folder]]
    var above = folder
    while above != .root {
      above = above.parent
      others.append(numbers[above])
      if inside[above] == nil { inside[above] = number }
    }
    environments.append(environment)
    if numbers[folder] == nil { numbers[folder] = number }
    return others.compactMap { $0 }.min().map { environments[$0] }
  }
}
