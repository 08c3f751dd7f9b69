internal import Documents
internal import Git

/// The files that stand where an environment is delivered to.
struct DeliveredFiles {
  /// What the commit says that delivered them; nil if nothing was delivered yet.
  let facts: CommitFacts?
  /// The files by their paths from the folder.
  let files: [RepoPath: ObjectID]
  /// Who changed them since; nil if they are what the newest delivery wrote. Commits that change
  /// other folders, and merges that leave this one as it is, are no edits.
  let edit: ForeignEdit?

  /// Finds them below a folder of the newest commit.
  init(
    _ branch: DeliveryBranch, _ folder: RepoPath, in repository: Repository, _ own: OwnCommits
  ) throws(DeliveryFailure) {
    guard let tip = branch.tip else {
      (facts, files, edit) = (nil, [:], nil)
      return
    }
    let history = try FolderHistory(from: tip, folder, in: repository, own)
    facts = history.delivery?.facts
    // Something else than a folder may have taken its place.
    let isFolder = (try? CommitTree(repository, tip).kind(of: folder)) == .folder
    files = isFolder ? try Self.files(of: history.tree, in: repository) : [:]
    guard let last = history.edits.first, history.tree != history.delivery?.tree else {
      edit = nil
      return
    }
    let old = try Self.files(of: history.delivery?.tree, in: repository)
    edit = ForeignEdit(
      commit: last.id, author: last.author.name, others: history.edits.count - 1,
      delivery: history.delivery?.commit,
      changes: Plan(from: old, to: files.map { TreeFile($0.key, $0.value) }),
      folder: folder == .root ? nil : folder.text)
  }

  private static func files(
    of id: ObjectID?, in repository: Repository
  ) throws(DeliveryFailure) -> [RepoPath: ObjectID] {
    guard let id else { return [:] }
    let tree = CommitTree(repository, root: id)
    var files: [RepoPath: ObjectID] = [:]
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
        throw .git(.damagedObject(id, reason: error.reason))
      }
    }
    return files
  }
}
