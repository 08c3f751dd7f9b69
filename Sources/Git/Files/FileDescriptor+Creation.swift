#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension FileDescriptor {
  /// Opens a file of git's own, and makes it if there is none.
  static func create(_ path: String, _ flags: Int32) throws(GitError) -> FileDescriptor {
    do throws(SystemError) {
      return try FileDescriptor(path, flags | O_CREAT, mode: 0o666)
    } catch {
      throw .unwritable(file: path, reason: error.reason)
    }
  }
}
