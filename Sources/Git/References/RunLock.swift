#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The right to move references: of all runs of this program on one repository, one has it. It ends
/// with the process, however that ends.
struct RunLock: ~Copyable {
  /// How long others are waited for. Each of them moves a few references and no more.
  private static let mostSeconds = 60

  private let file: FileDescriptor

  private init(taking file: consuming FileDescriptor) {
    self.file = file
  }

  /// Waits for it.
  static func wait(in folder: String) throws(GitError) -> RunLock {
    let path = folder + "/reconcile.lock"
    let file = try FileDescriptor.create(path, O_RDWR)
    for _ in 0..<Self.mostSeconds * 200 {
      if flock(file.number, LOCK_EX | LOCK_NB) == 0 { return RunLock(taking: file) }
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw .unwritable(file: path, reason: SystemError.last().reason)
      }
      usleep(UInt32.random(in: 2_000...8_000))
    }
    throw .locked(file: path, seconds: Self.mostSeconds)
  }

  /// Whether a run has it now. Nothing is made where there was no run.
  static func isHeld(in folder: String) -> Bool {
    guard let file = try? FileDescriptor(folder + "/reconcile.lock", O_RDONLY) else { return false }
    return flock(file.number, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}
