internal import Documents
internal import Git

/// What happened to folders of a branch, read in one walk along first parents.
struct BranchHistory {
  /// By the folders that were asked for.
  private(set) var folders: [RepoPath: FolderHistory] = [:]

  private let repository: Repository
  private let followsMerges: Bool

  /// Reads back from a commit until the newest delivery of each folder is found. What was merged
  /// is followed to where it comes from, if that is wanted.
  init(
    from tip: Revision, _ folders: [RepoPath], followingMerges: Bool, in repository: Repository
  ) throws(DeliveryFailure) {
    self.repository = repository
    followsMerges = followingMerges
    for folder in folders {
      self.folders[folder] = FolderHistory(folder, with: try tree(of: tip, folder))
    }
    try read(from: tip, Array(self.folders.values))
  }

  private mutating func read(
    from tip: Revision, _ histories: [FolderHistory]
  ) throws(DeliveryFailure) {
    var open = histories
    var commit = tip
    while true {
      open = try look(at: commit, open)
      guard !open.isEmpty else { return }
      let next = try wrap { () throws(GitError) in try predecessor(of: commit) }
      guard let parent = next else { break }
      if parent.tree != commit.tree {
        for index in open.indices {
          open[index].pass(commit, to: try tree(of: parent, open[index].folder))
        }
      }
      commit = parent
    }
    for var history in open {
      history.finish(at: commit, isCut: repository.shallowCommits.contains(commit.id))
      folders[history.folder] = history
    }
  }

  private func predecessor(of commit: Revision) throws(GitError) -> Revision? {
    if followsMerges { return try repository.renderedPredecessor(of: commit) }
    return try commit.parents.first.map(repository.revision)
  }

  /// Answers those for which the commit is not the delivery.
  private mutating func look(
    at commit: Revision, _ open: [FolderHistory]
  ) throws(DeliveryFailure) -> [FolderHistory] {
    guard let facts = CommitFacts(message: commit.message) else { return open }
    var rest: [FolderHistory] = []
    for var history in open {
      let isEnd = try wrap { () throws(GitError) in
        try history.meets(commit, facts, in: repository)
      }
      if isEnd { folders[history.folder] = history } else { rest.append(history) }
    }
    return rest
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
