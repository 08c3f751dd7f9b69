internal import Documents

/// A tree that remembers what was looked at.
struct RecordedTree: FileTree {
  let tree: any FileTree
  let log: InputLog

  func kind(of path: RepoPath) throws(FileError) -> FileKind {
    log.add(path, .kind)
    return try tree.kind(of: path)
  }

  func contents(of path: RepoPath) throws(FileError) -> SourceText {
    log.add(path, .contents)
    return try tree.contents(of: path)
  }

  func entries(of path: RepoPath) throws(FileError) -> [FileEntry] {
    log.add(path, .entries)
    return try tree.entries(of: path)
  }

  func target(of link: RepoPath) throws(FileError) -> String {
    log.add(link, .target)
    return try tree.target(of: link)
  }
}
