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
      let text = try tree.contents(of: name).bytes
      var end = text.count
      while end > 0, text[end - 1] == 0x20 || (9...13).contains(text[end - 1]) { end -= 1 }
      return text.slice(0..<end).string
    } catch {
      if error == .notFound || error == .notAFolder { return nil }
      throw .library("`\(path)/\(name.text)`: \(error.reason)")
    }
  }

  /// The names in a folder; none if there is no such folder.
  func names(_ name: String) -> [String] { entries(name).map(\.path.name) }

  /// What stands in a folder; nothing if there is no such folder.
  func entries(_ name: String) -> [FileEntry] {
    RepoPath(name).flatMap { try? tree.entries(of: $0) } ?? []
  }
}
