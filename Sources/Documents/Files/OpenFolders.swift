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

  private struct Known {
    var folders: [RepoPath: Folder] = [:]
    /// The folder that was asked for last: who reads files asks for it again and again.
    var last: (path: RepoPath, folder: Folder)?

    /// A folder that is open.
    mutating func find(_ path: RepoPath) -> Folder? {
      if let last, last.path == path { return last.folder }
      guard let folder = folders[path] else { return nil }
      last = (path, folder)
      return folder
    }
  }

  private let root: Folder
  private let known = Mutex(Known())

  init(_ root: consuming Descriptor) {
    self.root = Folder(root)
  }

  /// Whether a path is the folder that was asked for last.
  func isLast(_ path: RepoPath) -> Bool { known.withLock { $0.last?.path == path } }

  /// Opens a folder step by step, so that no step follows a symbolic link.
  func open(_ path: RepoPath) throws(FileError) -> Folder {
    if path == .root { return root }
    if let folder = known.withLock({ $0.find(path) }) { return folder }
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
    if let folder = known.withLock({ $0.find(path) }) { return folder }
    let folder = Folder(try Descriptor.openFolder(name, in: parent.descriptor.number))
    known.withLock { known in
      if known.folders.count == Self.most { known.folders.removeAll() }
      known.folders[path] = folder
    }
    return folder
  }
}
