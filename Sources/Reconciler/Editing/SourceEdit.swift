internal import Documents

/// A file of a tree that is written anew.
struct SourceEdit {
  /// Without symbolic links.
  let path: RepoPath
  let text: SourceText
}

extension FileTree {
  /// Where a path is written: what stands there, or what would, without symbolic links.
  func placeToWrite(_ path: RepoPath) throws(FileError) -> RepoPath {
    do throws(FileError) {
      return try resolve(path)
    } catch {
      guard error == .notFound, path != .root else { throw error }
      return try placeToWrite(path.parent).appending(path.name) ?? path
    }
  }
}
