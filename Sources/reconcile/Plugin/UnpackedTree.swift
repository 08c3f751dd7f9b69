internal import Documents

/// Plain files that Argo CD has unpacked. Some of its versions write links with the whole path on the
/// disk, where a repository has relative ones.
struct UnpackedTree: FileTree {
  let files: FolderTree
  /// Where the root is on the disk, without links.
  let root: String

  func kind(of path: RepoPath) throws(FileError) -> FileKind { try files.kind(of: path) }

  func contents(of path: RepoPath) throws(FileError) -> SourceText { try files.contents(of: path) }

  func entries(of path: RepoPath) throws(FileError) -> [FileEntry] { try files.entries(of: path) }

  func target(of link: RepoPath) throws(FileError) -> String {
    let target = try files.target(of: link)
    let prefix = root + "/"
    guard target.utf8.starts(with: prefix.utf8) else { return target }
    let up = String(repeating: "../", count: link.parent.components.count)
    return up + String(decoding: target.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}
