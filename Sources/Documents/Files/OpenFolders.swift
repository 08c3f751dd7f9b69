internal import Synchronization

/// The folders of a tree that are open: each path that is looked at would open all above it again.
final class OpenFolders: Sendable {
  /// A folder that is closed when nobody uses it any more.
  final class Folder: Sendable {
    let descriptor: Descriptor

    init(_ descriptor: consuming Descriptor) {
      self.descriptor = descriptor
    }
  }

  /// How many are kept open; a process may have some hundred files.
  private static let most = 128

  private let root: Folder
  private let known = Mutex<[RepoPath: Folder]>([:])

  init(_ root: consuming Descriptor) {
    self.root = Folder(root)
  }

  /// Opens a folder step by step, so that no step follows a symbolic link.
  func open(_ path: RepoPath) throws(FileError) -> Folder {
    if path == .root { return root }
    if let folder = known.withLock({ $0[path] }) { return folder }
    var folder = root
    var reached = RepoPath.root
    for name in path.components {
      guard let next = reached.appending(name) else { throw .notFound }
      reached = next
      folder = try open(name, in: folder, at: reached)
    }
    return folder
  }

  private func open(
    _ name: String, in parent: Folder, at path: RepoPath
  ) throws(FileError) -> Folder {
    if let folder = known.withLock({ $0[path] }) { return folder }
    let folder = Folder(try Descriptor.openFolder(name, in: parent.descriptor.number))
    known.withLock { known in
      if known.count == Self.most { known.removeAll() }
      known[path] = folder
    }
    return folder
  }
}
