internal import CLibgit2
internal import Synchronization

/// The library's handles of one repository. Threads that come at a time get one each; more are opened
/// when they are needed.
final class HandlePool: Sendable {
  /// More threads than this wait for each other.
  private static let most = 8

  private final class Slot: Sendable {
    let handle: Mutex<RepositoryHandle>

    init(_ handle: consuming sending RepositoryHandle) {
      self.handle = Mutex(handle)
    }
  }

  /// Git's folder, of the working tree if there are several.
  private let folder: String
  private let first: Slot
  private let others = Mutex<[Slot]>([])

  /// Begins with a handle that was opened.
  init(_ handle: consuming sending RepositoryHandle, of folder: String) {
    self.folder = folder
    first = Slot(handle)
  }

  /// Lends a handle to one thread.
  func withHandle<Result>(
    _ body: (borrowing RepositoryHandle) throws(GitError) -> sending Result
  ) throws(GitError) -> sending Result {
    if let result = try first.handle.withLockIfAvailable({ (handle) throws(GitError) in
      try body(handle)
    }) {
      return result
    }
    for slot in others.withLock({ $0 }) {
      if let result = try slot.handle.withLockIfAvailable({ (handle) throws(GitError) in
        try body(handle)
      }) {
        return result
      }
    }
    let slot = open() ?? first
    return try slot.handle.withLock { (handle) throws(GitError) in try body(handle) }
  }

  /// One more; nil if it cannot be had.
  private func open() -> Slot? {
    guard others.withLock({ $0.count + 1 < Self.most }) else { return nil }
    var opened: OpaquePointer?
    let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue
    guard git_repository_open_ext(&opened, folder, flags, nil) == 0, let opened,
      let handle = try? RepositoryHandle(taking: opened)
    else { return nil }
    let slot = Slot(handle)
    others.withLock { $0.append(slot) }
    return slot
  }
}
