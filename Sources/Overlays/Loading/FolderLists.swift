internal import Documents
internal import Synchronization

/// What folders of environments hold, which are looked at more than once.
final class FolderLists: Sendable {
  private let known = Mutex<[RepoPath: [FileEntry]]>([:])

  /// The entries of a folder, which is listed if it is not known.
  func entries(of folder: RepoPath, in tree: any FileTree) throws(FileError) -> [FileEntry] {
    if let entries = known.withLock({ $0[folder] }) { return entries }
    let entries = try tree.entries(of: folder)
    known.withLock { $0[folder] = entries }
    return entries
  }
}
