internal import Documents
internal import Git

/// The files of an environment that are delivered already.
struct DeliveredFiles {
  /// What the commit says that delivered them; nil if nothing was delivered yet.
  let facts: CommitFacts?
  /// The files by their paths from the folder.
  private(set) var files: [RepoPath: ObjectID] = [:]

  /// Finds them below a folder of the newest commit. What stands there must be what the newest
  /// delivery of it wrote: later commits may change other folders, but not this one.
  init(
    _ branch: DeliveryBranch, _ folder: RepoPath, in repository: Repository
  ) throws(DeliveryFailure) {
    guard let tip = branch.tip, let tree = Self.tree(of: tip, folder, in: repository) else {
      facts = nil
      return
    }
    var commit = tip
    var changed = tip
    while true {
      let here = Self.tree(of: commit, folder, in: repository)
      if here == tree { changed = commit }
      if let facts = CommitFacts(message: commit.message), facts.rendered == here {
        guard here == tree else {
          throw .held(branch: branch.name, commit: changed.id, author: changed.author.name)
        }
        self.facts = facts
        break
      }
      guard let parent = commit.parents.first else {
        throw .held(branch: branch.name, commit: changed.id, author: changed.author.name)
      }
      commit = try wrap { () throws(GitError) in try repository.revision(parent) }
    }
    try list(CommitTree(repository, root: tree))
  }

  private static func tree(
    of commit: Revision, _ folder: RepoPath, in repository: Repository
  ) -> ObjectID? {
    folder == .root ? commit.tree : try? CommitTree(repository, commit).id(of: folder)
  }

  private mutating func list(_ tree: CommitTree) throws(DeliveryFailure) {
    var folders = [RepoPath.root]
    while let next = folders.popLast() {
      do throws(FileError) {
        for entry in try tree.entries(of: next) {
          if entry.kind == .folder {
            folders.append(entry.path)
          } else {
            files[entry.path] = try tree.id(of: entry.path)
          }
        }
      } catch {
        throw .git(.damagedObject(tree.root, reason: error.reason))
      }
    }
  }
}
