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
    _ branch: DeliveryBranch, _ folder: RepoPath, in repository: Repository, _ own: OwnCommits
  ) throws(DeliveryFailure) {
    guard let tip = branch.tip else {
      facts = nil
      return
    }
    let tree = try Self.tree(of: tip, folder, in: repository)
    var commit = tip
    var changed = tip
    while true {
      let here = try Self.tree(of: commit, folder, in: repository)
      if here == tree { changed = commit }
      if let facts = CommitFacts(message: commit.message), facts.rendered == here {
        guard here == tree else {
          throw .held(branch: branch.name, commit: changed.id, author: changed.author.name)
        }
        self.facts = facts
        break
      }
      guard let parent = tree == nil ? own.parent(of: commit) : commit.parents.first else {
        guard tree == nil else {
          throw .held(branch: branch.name, commit: changed.id, author: changed.author.name)
        }
        facts = nil
        return
      }
      commit = try wrap { () throws(GitError) in try repository.revision(parent) }
    }
    if let tree { try list(CommitTree(repository, root: tree)) }
  }

  /// What stands at the folder; nil if nothing does.
  private static func tree(
    of commit: Revision, _ folder: RepoPath, in repository: Repository
  ) throws(DeliveryFailure) -> ObjectID? {
    if folder == .root { return commit.tree }
    do throws(FileError) {
      return try CommitTree(repository, commit).id(of: folder)
    } catch .notFound, .notAFolder, .symbolicLink {
      return nil
    } catch {
      throw .git(.damagedObject(commit.tree, reason: error.reason))
    }
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
