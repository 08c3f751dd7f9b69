package import Documents

/// A file that is not the same in two trees, or something that only one of them has.
package struct TreeChange: Sendable {
  package let path: RepoPath
  /// Whether one has something else there than the other, or nothing, and not only other bytes.
  package let isOtherKind: Bool
}

extension Repository {
  /// What is not the same in two trees; nil if that is too much to be worth it.
  package func changes(
    from old: ObjectID, to new: ObjectID, atMost limit: Int
  ) throws(GitError) -> [TreeChange]? {
    var walk = ChangeWalk(repository: self, limit: limit)
    try walk.compare(old, new, at: .root)
    return walk.changes.count > limit ? nil : walk.changes
  }
}

/// One comparison of two trees. What is the same is not opened.
private struct ChangeWalk {
  let repository: Repository
  let limit: Int
  private(set) var changes: [TreeChange] = []

  private typealias Entry = (mode: EntryMode, id: ObjectID)

  init(repository: Repository, limit: Int) {
    self.repository = repository
    self.limit = limit
  }

  mutating func compare(
    _ old: ObjectID?, _ new: ObjectID?, at folder: RepoPath
  ) throws(GitError) {
    if old == new || changes.count > limit { return }
    let trees = try (old.map(repository.readTree), new.map(repository.readTree))
    for name in TreeComparison.names(trees.0, trees.1) {
      guard let path = folder.appending(name) else { continue }
      let (before, after) = (Self.entry(name, in: trees.0), Self.entry(name, in: trees.1))
      try compare(before, after, at: path)
    }
  }

  private mutating func compare(
    _ old: Entry?, _ new: Entry?, at path: RepoPath
  ) throws(GitError) {
    let folders = [old, new].map { $0?.mode == .folder ? $0?.id : nil }
    let areFolders = folders[0] != nil && folders[1] != nil
    if !areFolders {
      changes.append(TreeChange(path: path, isOtherKind: old?.mode != new?.mode))
    }
    if folders[0] != nil || folders[1] != nil { try compare(folders[0], folders[1], at: path) }
  }

  private static func entry(_ name: String, in tree: TreeObject?) -> Entry? {
    guard let tree, let entry = tree.find(name) else { return nil }
    return (entry.mode, tree.id(of: entry))
  }
}
