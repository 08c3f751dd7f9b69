internal import Documents
internal import Git

/// The files that stand where an environment is delivered to.
struct DeliveredFiles {
  /// What the commit says that delivered them; nil if nothing was delivered yet.
  let facts: CommitFacts?
  /// The commit that delivered them.
  let delivery: ObjectID?
  /// The files by their paths from the folder, without those that only stand beside manifests.
  let files: [RepoPath: TreeFile]
  /// Who changed them since; nil if they are what the newest delivery wrote. Commits that change
  /// other folders, and merges that leave this one as it is, are no edits.
  let edit: ForeignEdit?

  /// Finds them in a folder with a history; without one there is nothing. Somebody else's files are
  /// companions only for those who write them, too.
  init(
    _ history: FolderHistory?, ignoringCompanions: Bool, in repository: Repository
  ) throws(DeliveryFailure) {
    guard let history else {
      (facts, delivery, files, edit) = (nil, nil, [:], nil)
      return
    }
    if let end = history.end { throw .git(.shallow(end)) }
    let delivery = history.delivery
    let ignoresCompanions = delivery?.hasCompanions ?? ignoringCompanions
    facts = delivery?.facts
    self.delivery = delivery?.commit
    files = try Self.files(of: history.tree, ignoresCompanions, in: repository)
    let isOurs = try wrap { () throws(GitError) in try history.isAsDelivered(in: repository) }
    guard !isOurs, let last = history.edits.first else {
      edit = nil
      return
    }
    let old = try Self.files(of: delivery?.tree, ignoresCompanions, in: repository)
    edit = ForeignEdit(
      commit: last.id, author: last.author.name, others: history.edits.count - 1,
      delivery: delivery?.commit, changes: Plan(from: old, to: Array(files.values)),
      folder: history.folder == .root ? nil : history.folder.text)
  }

  /// The files of a tree by their paths, with those that stand beside manifests or without.
  static func files(
    of id: ObjectID?, _ ignoresCompanions: Bool, in repository: Repository
  ) throws(DeliveryFailure) -> [RepoPath: TreeFile] {
    guard let id else { return [:] }
    let found = try wrap { () throws(GitError) in try repository.files(below: id) }
    var files: [RepoPath: TreeFile] = [:]
    for file in found where !ignoresCompanions || !ManifestTree.isCompanion(file.path) {
      files[file.path] = file
    }
    return files
  }
}
