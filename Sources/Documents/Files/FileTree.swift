/// Files and folders by path: a commit, a folder on disk, or memory.
///
/// No function follows a symbolic link, except `resolve`, which stays inside the tree: who reads
/// what a link names asks for its path first, so a link that is put there in between is an error
/// and not a way out.
package protocol FileTree: Sendable {
  /// What stands at a path.
  func kind(of path: RepoPath) throws(FileError) -> FileKind
  /// The bytes of a file.
  func contents(of path: RepoPath) throws(FileError) -> SourceText
  /// What stands in a folder, in the order of the names' bytes.
  func entries(of path: RepoPath) throws(FileError) -> [FileEntry]
  /// What a symbolic link says.
  func target(of link: RepoPath) throws(FileError) -> String
}

/// What stands at a path.
package enum FileKind: Sendable {
  case file, folder, symbolicLink
  /// A device, a pipe, a socket, or something whose name is no UTF-8: never opened.
  case other
}

/// Something that stands in a folder.
package struct FileEntry: Equatable, Sendable {
  package let path: RepoPath
  package let kind: FileKind

  package init(path: RepoPath, kind: FileKind) {
    self.path = path
    self.kind = kind
  }
}

extension FileTree {
  /// The path without symbolic links of what a path names.
  package func resolve(
    _ path: RepoPath, knowing folder: RepoPath = .root
  ) throws(FileError) -> RepoPath {
    try locate(path, knowing: folder).path
  }

  /// What a path names, with its path without symbolic links. What it has in common with a folder that
  /// was resolved is not looked at again.
  package func locate(
    _ path: RepoPath, knowing folder: RepoPath = .root
  ) throws(FileError) -> FileEntry {
    var found = FileEntry(path: path.commonFolder(with: folder), kind: .folder)
    var names = Array(path.components[found.path.components.count...].reversed())
    var links = 0
    while let name = names.popLast() {
      guard name != ".." else {
        guard found.path != .root else { throw .leavesTree }
        found = FileEntry(path: found.path.parent, kind: .folder)
        continue
      }
      guard let next = found.path.appending(name) else { continue }
      let kind = try kind(of: next)
      guard kind == .symbolicLink else {
        found = FileEntry(path: next, kind: kind)
        continue
      }
      links += 1
      guard links <= RepoPath.mostLinks else { throw .tooManyLinks }
      let target = try target(of: next)
      guard !target.hasPrefix("/") else { throw .leavesTree }
      names += target.split(separator: "/").reversed().map(String.init)
    }
    return found
  }
}
