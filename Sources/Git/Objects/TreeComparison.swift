package import Documents

/// Compares trees of a history, each with the next one. Of such there are too many to keep; the ones
/// of the last comparison are kept, because the next one needs half of them.
package struct TreeComparison {
  private let repository: Repository
  private let wanted: Set<RepoPath>
  /// The folders that those asked for stand in.
  private var above: Set<RepoPath> = []
  private var recent: [ObjectID: TreeObject] = [:]
  private var used: [ObjectID: TreeObject] = [:]

  /// Compares what stands in folders.
  package init(of folders: some Sequence<RepoPath>, in repository: Repository) {
    self.repository = repository
    wanted = Set(folders)
    for folder in wanted {
      var next = folder
      while next != .root {
        next = next.parent
        above.insert(next)
      }
    }
  }

  /// The folders that differ, with the trees that the first has of them; nil where it has none.
  package mutating func differences(
    _ one: ObjectID, _ other: ObjectID
  ) throws(GitError) -> [(folder: RepoPath, tree: ObjectID?)] {
    used = [:]
    var found: [(folder: RepoPath, tree: ObjectID?)] = []
    try compare(.root, one, other, &found)
    recent = used
    return found
  }

  private mutating func compare(
    _ folder: RepoPath, _ one: ObjectID?, _ other: ObjectID?,
    _ found: inout [(folder: RepoPath, tree: ObjectID?)]
  ) throws(GitError) {
    if one == other { return }
    if wanted.contains(folder) { found.append((folder, one)) }
    guard above.contains(folder) else { return }
    let (left, right) = (try tree(one), try tree(other))
    for name in Self.names(left, right) {
      guard let path = folder.appending(name) else { continue }
      try compare(path, Self.folder(name, in: left), Self.folder(name, in: right), &found)
    }
  }

  private mutating func tree(_ id: ObjectID?) throws(GitError) -> TreeObject? {
    guard let id else { return nil }
    let tree = if let known = recent[id] { known } else { try repository.readTree(id) }
    used[id] = tree
    return tree
  }

  /// The names that mean something else in the other tree.
  static func names(_ one: TreeObject?, _ other: TreeObject?) -> Set<String> {
    var names: Set<String> = []
    var (left, right) = (0, 0)
    while left < one?.entries.count ?? 0 || right < other?.entries.count ?? 0 {
      let mine = one.flatMap { left < $0.entries.count ? $0.entries[left] : nil }
      let theirs = other.flatMap { right < $0.entries.count ? $0.entries[right] : nil }
      if let one, let other, let mine, let theirs, one.raw(mine) == other.raw(theirs) {
        left += 1
        right += 1
      } else if let one, let mine, isFirst(mine, of: one, theirs, other) {
        if let name = one.name(of: mine) { names.insert(name) }
        left += 1
      } else if let other, let theirs {
        if let name = other.name(of: theirs) { names.insert(name) }
        right += 1
      }
    }
    return names
  }

  /// Whether an entry stands where the other tree has nothing before it.
  private static func isFirst(
    _ entry: TreeObject.Entry, of one: TreeObject, _ next: TreeObject.Entry?, _ other: TreeObject?
  ) -> Bool {
    guard let next, let other else { return true }
    return !TreeObject.precedes(next, of: other, entry, of: one)
  }

  private static func folder(_ name: String, in tree: TreeObject?) -> ObjectID? {
    guard let tree, let entry = tree.find(name), entry.mode == .folder else { return nil }
    return tree.id(of: entry)
  }
}
