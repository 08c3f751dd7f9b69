package import Documents
package import Git

/// Finds what was delivered for environments that are no more: branches and folders of branches
/// whose commits say so, and that no environment is delivered to.
package struct GoneEnvironments {
  package private(set) var environments: [GoneEnvironment] = []

  private let repository: Repository
  private let formerTrees: FormerTrees
  /// The places that environments are delivered to, by their branches.
  private let targets: [String: [RepoPath]]

  /// Looks at all branches, here and as they were fetched from a remote.
  package init(
    beside tree: ReconciledTree, root: RepoPath, in repository: Repository, remote: String
  ) throws(DeliveryFailure) {
    self.repository = repository
    formerTrees = FormerTrees(repository, root: root)
    var targets: [String: [RepoPath]] = [:]
    for target in tree.targets {
      for branch in target.branches { targets[branch, default: []].append(target.folder) }
    }
    self.targets = targets
    let branches = try wrap { () throws(GitError) in
      try Self.branches(in: repository, remote: remote)
    }
    for branch in branches { try look(at: branch, named: tree) }
    try addEmptyBranches(branches)
  }

  private typealias Branch = (name: String, local: ObjectID?, tip: ObjectID)

  /// The branches by their names; of ours and the remote's the newer.
  private static func branches(
    in repository: Repository, remote: String
  ) throws(GitError) -> [Branch] {
    var found: [String: (local: ObjectID?, remote: ObjectID?)] = [:]
    for (prefix, isLocal) in [("refs/heads/", true), ("refs/remotes/\(remote)/", false)] {
      for reference in try repository.references(beginning: prefix) {
        guard case .object(let id) = reference.target else { continue }
        let name = String(reference.name.dropFirst(prefix.count))
        let known = found[name] ?? (nil, nil)
        found[name] = isLocal ? (id, known.remote) : (known.local, id)
      }
    }
    var branches: [Branch] = []
    for (name, ids) in found.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      guard let tip = ids.local ?? ids.remote else { continue }
      let isBehind = try ids.remote.map { (id) throws(GitError) in
        try repository.isAncestor(tip, of: id)
      }
      branches.append((name, ids.local, isBehind == true ? ids.remote ?? tip : tip))
    }
    return branches
  }

  private mutating func look(
    at branch: Branch, named tree: ReconciledTree
  ) throws(DeliveryFailure) {
    let taken = targets[branch.name] ?? []
    if taken.contains(.root) { return }
    let tip = try wrap { () throws(GitError) in try repository.revision(branch.tip) }
    guard !isCovered(tip, taken) else { return }
    let found = try deliveries(before: tip, besides: taken)
    for (folder, facts) in found {
      guard let former = formerTrees.environment(of: facts.source, at: branch.name, folder),
        tree[former.name.text] == nil
      else { continue }
      var isAlone = taken.isEmpty && found.count == 1
      if isAlone { isAlone = try self.isAlone(folder, on: tip) }
      let others = (taken + found.map(\.folder)).filter { $0 != folder && $0.isInside(folder) }
      environments.append(
        GoneEnvironment(
          name: former.name, branch: branch.name, folder: folder, others: others,
          ownsBranch: isAlone, local: branch.local, tip: branch.tip))
    }
  }

  /// Whether a branch has a folder, and nothing but what stands beside manifests.
  private func isAlone(_ folder: RepoPath, on tip: Revision) throws(DeliveryFailure) -> Bool {
    if folder == .root { return true }
    let rest = try wrap { () throws(GitError) in
      try repository.tree(like: tip.tree, with: [.nothing(folder)], into: repository)
    }
    guard let rest else { return true }
    return try wrap { () throws(GitError) in
      try ManifestTree.id(of: rest, in: repository) == ManifestTree.nothing
    }
  }

  /// Adds the branches that others were proposed for, as far as nothing ever came there.
  private mutating func addEmptyBranches(_ branches: [Branch]) throws(DeliveryFailure) {
    let proposals = environments.filter { $0.branch.hasSuffix(DeliverySettings.proposal) }
    for proposal in proposals {
      let name = String(proposal.branch.dropLast(DeliverySettings.proposal.count))
      guard targets[name] == nil, !environments.contains(where: { $0.branch == name }),
        let branch = branches.first(where: { $0.name == name })
      else { continue }
      let tip = try wrap { () throws(GitError) in try repository.revision(branch.tip) }
      guard tip.tree == ManifestTree.nothing else { continue }
      environments.append(
        GoneEnvironment(
          name: proposal.name, branch: name, folder: .root, others: [], ownsBranch: true,
          local: branch.local, tip: branch.tip))
    }
  }

  /// Whether nothing stands on a branch but what environments are delivered to, and what stands
  /// beside that. A branch that nobody is delivered to is never covered.
  private func isCovered(_ tip: Revision, _ taken: [RepoPath]) -> Bool {
    if taken.isEmpty { return false }
    let files = CommitTree(repository, tip)
    var folders = [RepoPath.root]
    while let folder = folders.popLast() {
      for entry in (try? files.entries(of: folder)) ?? [] where entry.kind == .folder {
        if taken.contains(entry.path) { continue }
        guard taken.contains(where: { $0.isInside(entry.path) }) else { return false }
        folders.append(entry.path)
      }
    }
    return true
  }

  /// How many commits without facts are looked at: nobody but us writes so long on a branch of ours.
  private static let mostForeignCommits = 20

  /// The newest deliveries to folders that are still there, and that nobody is delivered to now.
  private func deliveries(
    before tip: Revision, besides taken: [RepoPath]
  ) throws(DeliveryFailure) -> [(folder: RepoPath, facts: CommitFacts)] {
    let files = CommitTree(repository, tip)
    var found: [RepoPath: CommitFacts] = [:]
    var foreign = 0
    var next: Revision? = tip
    while let commit = next, foreign < Self.mostForeignCommits {
      let facts = CommitFacts(message: commit.message)
      if facts == nil { foreign += 1 }
      for (folder, _) in facts?.rendered ?? [:] where found[folder] == nil { found[folder] = facts }
      if found[.root] != nil { break }
      // A merge of Promoter has the deliveries behind it on its other side.
      let parent = facts == nil ? commit.parents.last : commit.parents.first
      next = try wrap { () throws(GitError) in try parent.map(repository.revision) }
    }
    return found.filter { folder, _ in
      !taken.contains(folder) && (try? files.kind(of: folder)) == .folder
    }.map { ($0, $1) }.sorted { $0.0 < $1.0 }
  }
}
