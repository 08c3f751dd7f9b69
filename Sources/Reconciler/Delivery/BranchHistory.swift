internal import Documents
internal import Git

/// What happened to folders of a branch, read in one walk along first parents.
struct BranchHistory {
  /// By the folders that were asked for.
  private(set) var folders: [RepoPath: FolderHistory] = [:]

  private let repository: Repository
  private let followsMerges: Bool

  /// A folder, and the commit that is the newest delivery of it.
  typealias KnownDelivery = (folder: RepoPath, commit: ObjectID)

  /// Reads back from a commit until the newest delivery of each folder is found. What was merged
  /// is followed to where it comes from, if that is wanted.
  init(
    from tip: Revision, _ folders: [RepoPath], knowing deliveries: [KnownDelivery] = [],
    followingMerges: Bool, in repository: Repository
  ) throws(DeliveryFailure) {
    self.repository = repository
    followsMerges = followingMerges
    var open: [RepoPath: FolderHistory] = [:]
    for folder in folders {
      open[folder] = FolderHistory(folder, with: try tree(of: tip, folder))
    }
    // One commit may have delivered thousands.
    for (id, deliveries) in Dictionary(grouping: deliveries, by: \.commit) {
      guard let commit = try? repository.revision(id) else { continue }
      try look(at: commit, deliveries.map(\.folder), &open)
    }
    if !open.isEmpty { try read(from: tip, &open) }
  }

  private mutating func read(
    from tip: Revision, _ open: inout [RepoPath: FolderHistory]
  ) throws(DeliveryFailure) {
    var comparison = TreeComparison(of: open.keys, in: repository)
    var commit = tip
    while true {
      try look(at: commit, nil, &open)
      guard !open.isEmpty else { return }
      let next = try wrap { () throws(GitError) in try predecessor(of: commit) }
      guard let parent = next else { break }
      let differences = try wrap { () throws(GitError) in
        try comparison.differences(parent.tree, commit.tree)
      }
      for (folder, tree) in differences {
        let isNothing = folder == .root && tree == ManifestTree.nothing
        open[folder]?.pass(commit, to: isNothing ? nil : tree)
      }
      commit = parent
    }
    for (folder, var history) in open {
      history.finish(at: commit, isCut: repository.shallowCommits.contains(commit.id))
      folders[folder] = history
    }
  }

  private func predecessor(of commit: Revision) throws(GitError) -> Revision? {
    if followsMerges { return try repository.renderedPredecessor(of: commit) }
    return try commit.parents.first.map(repository.revision)
  }

  /// Takes out those for which the commit is the delivery, of some folders or of all.
  private mutating func look(
    at commit: Revision, _ folders: [RepoPath]?, _ open: inout [RepoPath: FolderHistory]
  ) throws(DeliveryFailure) {
    guard let facts = CommitFacts(message: commit.message) else { return }
    for folder in folders ?? Array(facts.rendered.keys) {
      guard var history = open[folder] else { continue }
      let isEnd = try wrap { () throws(GitError) in
        try history.meets(commit, facts, in: repository)
      }
      if isEnd {
        self.folders[folder] = history
        open[folder] = nil
      }
    }
  }

  /// The tree of a folder in a commit; nil if there is none, whatever else has its name.
  func tree(
    of commit: Revision, _ folder: RepoPath
  ) throws(DeliveryFailure) -> ObjectID? {
    if folder == .root { return commit.tree == ManifestTree.nothing ? nil : commit.tree }
    do throws(FileError) {
      let files = CommitTree(repository, commit)
      return try files.mode(of: folder) == .folder ? files.id(of: folder) : nil
    } catch .notFound, .notAFolder, .symbolicLink {
      return nil
    } catch {
      throw .git(.damagedObject(commit.tree, reason: error.reason))
    }
  }
}
