package import Documents

/// What is put into a tree in the place of what stands there.
package enum TreeEdit: Sendable {
  /// A folder with these files and no other; their paths are from the folder. Without files it is
  /// taken away.
  case folder(RepoPath, [TreeFile])
  /// A folder with what stands in a tree that is written already.
  case tree(RepoPath, ObjectID)
  /// One file; what stands beside it stays.
  case file(TreeFile)
  /// Neither a file nor a folder.
  case nothing(RepoPath)

  /// Whether a whole folder is put there.
  var isFolder: Bool {
    switch self {
    case .folder, .tree: true
    case .file, .nothing: false
    }
  }

  /// The file; nil if a folder is put there, or if nothing is.
  var file: TreeFile? {
    guard case .file(let file) = self else { return nil }
    return file
  }

  /// Where it is put.
  var path: RepoPath {
    switch self {
    case .folder(let path, _), .tree(let path, _), .nothing(let path): path
    case .file(let file): file.path
    }
  }
}
