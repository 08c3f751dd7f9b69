internal import Documents
internal import Git

/// What happened to folders of a branch, read in one walk along first parents.
struct BranchHistory {
  /// By the folders that were asked for.
  private(set) var folders: [RepoPath: FolderHistory] = [:]

  private let repository: Repository

  /// Reads back from a commit until the newest delivery of each folder is found. What was merged
  /// is followed to where it comes from, if that is wanted.
  init(
    from tip: Revision, _ folders: [RepoPath], followingMerges: Bool, in repository: Repository
  ) throws(DeliveryFailure) {
    self.repository = repository
    for folder in folders {
      self.folders[folder] = FolderHistory(folder, with: try tree(of: tip, folder))
    }
    var start = tip
    while followingMerges, let source = try mergedCommit(of: start) { start = source }
    try read(from: start, Array(self.folders.values))
  }

  /// The commit that a merge took all files of; nil if it is no such merge.
  private func mergedCommit(of commit: Revision) throws(DeliveryFailure) -> Revision? {
    for id in commit.parents.dropFirst() where CommitFacts(message: commit.message) == nil {
      let parent = try wrap { () throws(GitError) in try repository.revision(id) }
      if parent.tree == commit.tree { return parent }
    }
    return nil
  }

  private mutating func read(
    from tip: Revision, _ histories: [FolderHistory]
  ) throws(DeliveryFailure) {
    var open = histories
    var commit = tip
    while true {
      open = try look(at: commit, open)
      guard !open.isEmpty else { return }
      guard let id = commit.parents.first else { break }
      let parent = try wrap { () throws(GitError) in try repository.revision(id) }
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
  private func tree(
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
