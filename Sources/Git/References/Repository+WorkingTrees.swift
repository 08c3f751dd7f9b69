extension Repository {
  /// The working tree that has a branch checked out, or is in the middle of changing it; nil if
  /// none has. Moving such a branch would leave files behind that seem to be changed.
  package func workingTree(of branch: String) throws(GitError) -> String? {
    let name = "refs/heads/" + branch
    let common = try GitFolder(commonFolder)
    if let main = try mainWorkingTree(), try Self.uses(name, common, "") { return main }
    for tree in common.names("worktrees") {
      let folder = "worktrees/" + tree
      guard try Self.uses(name, common, folder + "/") else { continue }
      let link = try common.text(folder + "/gitdir") ?? tree
      return SystemPath.parent(link) ?? link
    }
    return nil
  }

  /// The working tree that is not linked; nil if the repository is bare.
  private func mainWorkingTree() throws(GitError) -> String? {
    if gitFolder == commonFolder { return workFolder }
    let configuration = try ConfigurationFile(commonFolder + "/config")
    let own = try ConfigurationFile(commonFolder + "/config.worktree").isOn("core.bare")
    let isBare = own ?? configuration.isOn("core.bare") ?? false
    return isBare ? nil : SystemPath.parent(commonFolder)
  }

  /// Whether the files of a working tree in git's folder name a branch.
  private static func uses(
    _ name: String, _ common: GitFolder, _ folder: String
  ) throws(GitError) -> Bool {
    if try common.text(folder + "HEAD") == "ref: " + name { return true }
    for file in ["rebase-merge/head-name", "rebase-apply/head-name"] {
      if try common.text(folder + file) == name { return true }
    }
    return try common.text(folder + "BISECT_START").map { "refs/heads/" + $0 } == name
  }
}
