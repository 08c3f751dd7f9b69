internal import Documents

/// The small files in git's own folder.
struct GitFolder {
  private let tree: FolderTree
  private let path: String

  /// Opens the folder.
  init(_ path: String) throws(GitError) {
    var limits = Limits()
    limits.bytes = 16 << 20
    self.path = path
    do { tree = try FolderTree(path, limits: limits) } catch {
      throw .library("`\(path)`: \(error.reason)")
    }
  }

  /// The text of a file without the space at its end; nil if there is none.
  func text(_ name: String) throws(GitError) -> String? {
    guard let name = RepoPath(name) else { return nil }
    do {
      let text = try tree.contents(of: name).bytes.string
      return String(text.reversed().drop { $0.isWhitespace }.reversed())
    } catch {
      if error == .notFound || error == .notAFolder { return nil }
      throw .library("`\(path)/\(name.text)`: \(error.reason)")
    }
  }

  /// The names in a folder; none if there is no such folder.
  func names(_ name: String) -> [String] {
    guard let name = RepoPath(name), let entries = try? tree.entries(of: name) else { return [] }
    return entries.map(\.path.name)
  }

  /// The names in a folder, and whether each is one of a folder; none if there is no such folder.
  func entries(_ name: String) -> [(name: String, isFolder: Bool)] {
    guard let name = RepoPath(name), let entries = try? tree.entries(of: name) else { return [] }
    return entries.compactMap { entry in
      entry.kind == .folder || entry.kind == .file
        ? (entry.path.name, entry.kind == .folder) : nil
    }
  }
}
