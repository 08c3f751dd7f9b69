package import Documents
internal import Git

/// The files that two trees do not have alike.
package struct SourceDifference: Sendable {
  package let old: any FileTree
  package let new: any FileTree
  /// In the order of their paths.
  package private(set) var files: [(path: RepoPath, change: Plan.Change)] = []

  /// Compares two trees, but for what git keeps in one.
  package init(from old: any FileTree, to new: any FileTree) {
    self.old = old
    self.new = new
    var folders = [RepoPath.root]
    while let folder = folders.popLast() { folders += compare(folder) }
    files.sort { $0.path < $1.path }
  }

  /// Compares what stands in a folder, and answers the folders in it that may differ.
  private mutating func compare(_ folder: RepoPath) -> [RepoPath] {
    if hasOneID(folder) { return [] }
    let before = Self.entries(of: folder, in: old)
    let after = Self.entries(of: folder, in: new)
    var folders: [RepoPath] = []
    for path in Set(before.keys).union(after.keys) where path.name != ".git" {
      let (kind, kindNow) = (before[path], after[path])
      if kind == .folder || kindNow == .folder { folders.append(path) }
      switch (Self.isFile(kind), Self.isFile(kindNow)) {
      case (true, true): if !isSame(path) { files.append((path, .changed)) }
      case (true, false): files.append((path, .removed))
      case (false, true): files.append((path, .added))
      case (false, false): break
      }
    }
    return folders
  }

  private static func isFile(_ kind: FileKind?) -> Bool { kind != nil && kind != .folder }

  private static func entries(of folder: RepoPath, in tree: any FileTree) -> [RepoPath: FileKind] {
    let entries = (try? tree.entries(of: folder)) ?? []
    return Dictionary(entries.map { ($0.path, $0.kind) }) { first, _ in first }
  }

  private func isSame(_ path: RepoPath) -> Bool {
    if let one = old as? CommitTree, let other = new as? CommitTree {
      return (try? one.entry(at: path).id) == (try? other.entry(at: path).id)
    }
    return (try? old.contents(of: path).bytes) == (try? new.contents(of: path).bytes)
  }

  /// Whether both are trees of commits and have the same folder.
  private func hasOneID(_ folder: RepoPath) -> Bool {
    guard let one = old as? CommitTree, let other = new as? CommitTree else { return false }
    guard folder != .root else { return one.root == other.root }
    guard let before = try? one.entry(at: folder), let after = try? other.entry(at: folder) else {
      return false
    }
    return before == after
  }
}
