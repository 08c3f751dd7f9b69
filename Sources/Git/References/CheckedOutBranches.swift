/// The branches that working trees have checked out, or are in the middle of changing. Moving such a
/// branch would leave files behind that seem to be changed.
package struct CheckedOutBranches: Sendable {
  /// The folders of working trees, by the bytes of the names of references.
  private var folders: [[UInt8]: String] = [:]

  /// Looks at all working trees of a repository.
  package init(of repository: Repository) throws(GitError) {
    let common = try GitFolder(repository.commonFolder)
    if let main = try Self.mainWorkingTree(of: repository) { try add(main, common, "") }
    for tree in common.names("worktrees") {
      let folder = "worktrees/" + tree
      let link = try common.text(folder + "/gitdir") ?? tree
      try add(SystemPath.parent(link) ?? link, common, folder + "/")
    }
  }

  /// The working tree that has a branch; nil if none has.
  package func workingTree(of branch: String) -> String? {
    folders[Array("refs/heads/\(branch)".utf8)]
  }

  /// The working tree that is not linked; nil if the repository is bare.
  private static func mainWorkingTree(of repository: Repository) throws(GitError) -> String? {
    if repository.gitFolder == repository.commonFolder { return repository.workFolder }
    let configuration = try ConfigurationFile(repository.commonFolder + "/config")
    let own = try ConfigurationFile(repository.commonFolder + "/config.worktree").isOn("core.bare")
    let isBare = own ?? configuration.isOn("core.bare") ?? false
    return isBare ? nil : SystemPath.parent(repository.commonFolder)
  }

  /// Takes what the files of a working tree in git's folder name.
  private mutating func add(
    _ tree: String, _ common: GitFolder, _ folder: String
  ) throws(GitError) {
    let mark = "ref: "
    if let head = try common.text(folder + "HEAD"), head.hasPrefix(mark) {
      take(String(head.dropFirst(mark.count)), tree)
    }
    for file in ["rebase-merge/head-name", "rebase-apply/head-name"] {
      if let name = try common.text(folder + file) { take(name, tree) }
    }
    if let branch = try common.text(folder + "BISECT_START") { take("refs/heads/" + branch, tree) }
  }

  /// Of several working trees the first counts.
  private mutating func take(_ name: String, _ tree: String) {
    let name = Array(name.utf8)
    if folders[name] == nil { folders[name] = tree }
  }
}
