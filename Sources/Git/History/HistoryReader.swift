internal import Documents

/// Reads commits and folders of a history; what was read lately is kept, for files that are followed
/// together go through the same commits.
struct HistoryReader {
  /// How much is kept, so that a long history takes no more memory than a short one.
  private static let mostKept = 4096

  private let repository: Repository
  private var revisions: [ObjectID: Revision] = [:]
  private var trees: [ObjectID: TreeObject] = [:]
  /// Trees, with those that came after them, of which no file is gone there.
  private var growing: Set<[ObjectID]> = []

  init(_ repository: Repository) {
    self.repository = repository
  }

  /// A commit.
  mutating func revision(_ id: ObjectID) throws(GitError) -> Revision {
    if let revision = revisions[id] { return revision }
    let revision = try repository.revision(id)
    if revisions.count >= Self.mostKept { revisions = [:] }
    revisions[id] = revision
    return revision
  }

  private mutating func tree(_ id: ObjectID) throws(GitError) -> TreeObject {
    if let tree = trees[id] { return tree }
    let tree = try repository.readTree(id)
    if trees.count >= Self.mostKept { trees = [:] }
    trees[id] = tree
    return tree
  }

  /// A file of a commit; nil if there is none. What another commit has on the way to it is not read
  /// again where this one has the same.
  mutating func version(
    _ path: RepoPath, in revision: Revision, knowing known: [ObjectID] = []
  ) throws(GitError) -> FileVersion? {
    var trail = [revision.tree]
    for (depth, name) in path.components.enumerated() {
      if depth < known.count, trail[depth] == known[depth] {
        trail += known[(depth + 1)...]
        break
      }
      let tree = try tree(trail[depth])
      guard let entry = tree.find(name) else { return nil }
      let isLast = depth == path.components.count - 1
      guard isLast ? entry.mode.isFile : entry.mode == .folder else { return nil }
      trail.append(tree.id(of: entry))
    }
    guard trail.count > 1 else { return nil }
    return FileVersion(revision: revision, path: path, trail: trail)
  }

  /// The file of a parent that became this one under another name; nil if there is none, or if
  /// something else stands at its place.
  mutating func renamed(
    _ version: FileVersion, in parent: Revision
  ) throws(GitError) -> FileVersion? {
    let step = [parent.tree, version.revision.tree]
    guard !growing.contains(step) else { return nil }
    let (path, isAnyGone) = try repository.formerPath(of: version, in: parent)
    if !isAnyGone { growing.insert(step) }
    return try path.flatMap { (path) throws(GitError) in try self.version(path, in: parent) }
  }
}
