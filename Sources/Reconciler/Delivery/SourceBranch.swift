internal import Git

/// The branch whose history may be delivered, and where it ends.
struct SourceBranch {
  let name: String
  /// Where it ends, here and at the remote as far as it is there.
  let tips: [ObjectID]
  /// Whether only the remote's counts.
  let isRemote: Bool

  /// Finds what the repository knows, of its own branch and of the remote's.
  init(_ name: String?, in repository: Repository, remote: String) throws(GitError) {
    let prefix = "refs/remotes/\(remote)/"
    self.name = if let name { name } else { try Self.mainBranch(prefix, in: repository) ?? "main" }
    var tips: [ObjectID] = []
    for reference in ["refs/heads/" + self.name, prefix + self.name] {
      if let tip = try repository.id(of: reference) { tips.append(tip) }
    }
    self.tips = tips
    isRemote = false
  }

  /// Asks the remote: what is pushed must come from what is there, or nobody else could tell what it
  /// was rendered from.
  init(_ name: String?, at remote: Remote, in repository: Repository) throws(GitError) {
    let wanted = name.map { ["refs/heads/" + $0] } ?? []
    var found = try remote.references(wanted)
    self.name = name ?? found.mainBranch ?? "main"
    let reference = "refs/heads/" + self.name
    if name == nil { found = try remote.references([reference]) }
    tips = found[reference].map { [$0] } ?? []
    if tips.contains(where: { !repository.has($0) }) { try remote.fetch([reference]) }
    isRemote = true
  }

  /// The branch that the remote calls its own, as far as it is known here.
  private static func mainBranch(
    _ prefix: String, in repository: Repository
  ) throws(GitError) -> String? {
    guard case .reference(let name) = try repository.target(of: prefix + "HEAD"),
      name.hasPrefix(prefix)
    else { return nil }
    return String(name.dropFirst(prefix.count))
  }
}
