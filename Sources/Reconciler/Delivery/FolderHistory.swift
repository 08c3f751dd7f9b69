internal import Documents
internal import Git

/// What happened to a folder of a branch since the newest delivery of it, along first parents.
struct FolderHistory {
  /// A delivery, and the tree that it left; nil if it left nothing.
  struct Delivery {
    let commit: ObjectID
    let facts: CommitFacts
    let tree: ObjectID?
  }

  /// What stands at the folder now; nil if nothing does.
  private(set) var tree: ObjectID?
  /// The newest delivery; nil if there was none.
  private(set) var delivery: Delivery?
  /// The commits since that changed the folder, the newest first.
  private(set) var edits: [Revision] = []

  private let folder: RepoPath
  private let repository: Repository

  /// Reads the history from a commit back to the delivery.
  init(
    from tip: Revision, _ folder: RepoPath, in repository: Repository, _ own: OwnCommits
  ) throws(DeliveryFailure) {
    self.folder = folder
    self.repository = repository
    tree = try tree(of: tip)
    try read(from: tip, own)
  }

  private mutating func read(
    from tip: Revision, _ own: OwnCommits
  ) throws(DeliveryFailure) {
    var (commit, here) = (tip, tree)
    while true {
      let facts = CommitFacts(message: commit.message)
      if let facts, let here, facts.rendered == here { return end(at: commit, facts, here) }
      let parent = try self.parent(of: commit, own)
      let former = try parent.flatMap { (it) throws(DeliveryFailure) in try tree(of: it) }
      if let facts, here == nil, former != nil, facts.rendered == Self.nothing {
        return end(at: commit, facts, nil)
      }
      if here != former { edits.append(commit) }
      guard let parent else { break }
      (commit, here) = (parent, former)
    }
    // What never was delivered, and is not there, was no concern of ours.
    if tree == nil { edits = [] }
    // In a shallow clone the delivery may be what is missing.
    if tree != nil, repository.shallowCommits.contains(commit.id) {
      throw .git(.shallow(commit.id))
    }
  }

  private mutating func end(at commit: Revision, _ facts: CommitFacts, _ tree: ObjectID?) {
    delivery = Delivery(commit: commit.id, facts: facts, tree: tree)
  }

  /// The tree without files. A commit that says it left that is a delivery of this folder only if
  /// it took something away: other environments of the branch may have been emptied as well.
  private static let nothing = try? ObjectHasher().store([], as: .tree)

  private func parent(
    of commit: Revision, _ own: OwnCommits
  ) throws(DeliveryFailure) -> Revision? {
    guard let id = tree == nil ? own.parent(of: commit) : commit.parents.first else { return nil }
    return try wrap { () throws(GitError) in try repository.revision(id) }
  }

  /// What stands at the folder in a commit; nil if nothing does.
  private func tree(of commit: Revision) throws(DeliveryFailure) -> ObjectID? {
    if folder == .root { return commit.tree == Self.nothing ? nil : commit.tree }
    do throws(FileError) {
      return try CommitTree(repository, commit).id(of: folder)
    } catch .notFound, .notAFolder, .symbolicLink {
      return nil
    } catch {
      throw .git(.damagedObject(commit.tree, reason: error.reason))
    }
  }
}
