internal import Documents
internal import Git

/// What happened to a folder of a branch since the newest delivery of it, along first parents.
struct FolderHistory {
  /// A delivery, and the tree that it left; nil if it left nothing.
  struct Delivery {
    let commit: ObjectID
    let facts: CommitFacts
    let tree: ObjectID?
    /// Whether there are files beside the manifests that the delivery wrote, too.
    let hasCompanions: Bool
  }

  let folder: RepoPath
  /// What stands at the folder now; nil if nothing does.
  let tree: ObjectID?
  /// The newest delivery; nil if there was none.
  private(set) var delivery: Delivery?
  /// The commits since that changed the folder, the newest first.
  private(set) var edits: [Revision] = []
  /// The commit whose parents are not in this clone, if it was looked for the delivery behind it.
  private(set) var end: ObjectID?

  /// What stands at the folder in the commit that is looked at.
  private var here: ObjectID?

  /// A folder of the newest commit.
  init(_ folder: RepoPath, with tree: ObjectID?) {
    self.folder = folder
    self.tree = tree
    here = tree
  }

  /// Looks at a commit; answers whether it is the delivery.
  mutating func meets(
    _ commit: Revision, _ facts: CommitFacts?, in repository: Repository
  ) throws(GitError) -> Bool {
    guard let facts, let rendered = facts.rendered[folder] else { return false }
    let isExact = rendered == here ?? ManifestTree.nothing
    if !isExact {
      guard let here, try ManifestTree.id(of: here, in: repository) == rendered else {
        return false
      }
    }
    delivery = Delivery(commit: commit.id, facts: facts, tree: here, hasCompanions: !isExact)
    return true
  }

  /// Goes on to the parent of a commit.
  mutating func pass(_ commit: Revision, to former: ObjectID?) {
    if here != former { edits.append(commit) }
    here = former
  }

  /// There is no commit before this one.
  mutating func finish(at commit: Revision, isCut: Bool) {
    if here != nil { edits.append(commit) }
    // In a shallow clone the delivery may be what is missing.
    if isCut, tree != nil { end = commit.id }
    // What never was delivered, and is not there, was no concern of ours.
    if tree == nil { edits = [] }
  }

  /// Whether what stands there is what the delivery left.
  func isAsDelivered(in repository: Repository) throws(GitError) -> Bool {
    guard let delivery else { return tree == nil }
    if tree == delivery.tree { return true }
    guard delivery.hasCompanions, let tree, let old = delivery.tree else { return false }
    return try ManifestTree.id(of: tree, in: repository)
      == ManifestTree.id(of: old, in: repository)
  }
}
