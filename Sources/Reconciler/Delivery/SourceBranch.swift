internal import Git

/// The branch whose history may be delivered, and where it ends.
struct SourceBranch {
  let name: String
  /// Here and at the remote, as far as it is there; nothing is delivered that neither holds.
  let tips: [ObjectID]
  /// Whether only the remote's counts.
  let isRemote: Bool

  /// Finds what the repository knows, of its own branch and of the remote's.
  init(_ name: String?, in repository: Repository, remote: String) throws(GitError) {
    let prefix = "refs/remotes/\(remote)/"
    let name = if let name { name } else { try Self.mainBranch(prefix, in: repository) }
    var tips: [ObjectID] = []
    for reference in ["refs/heads/" + name, prefix + name] {
      if let tip = try repository.id(of: reference) { tips.append(tip) }
    }
    self.init(name: name, tips: tips, isRemote: false)
  }

  private init(name: String, tips: [ObjectID], isRemote: Bool) {
    (self.name, self.tips, self.isRemote) = (name, tips, isRemote)
  }

  /// The branch that the remote calls its own, or `main`.
  private static func mainBranch(
    _ prefix: String, in repository: Repository
  ) throws(GitError) -> String {
    guard case .reference(let name) = try repository.target(of: prefix + "HEAD"),
      name.hasPrefix(prefix)
    else { return "main" }
    return String(name.dropFirst(prefix.count))
  }
}
