#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Reads from a descriptor; methods of this name hide the system's.
private let readSystem = read

/// An open file or folder of the system, closed when nobody holds it any more.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens a path below a folder. The last name is not followed if it is a symbolic link.
  static func open(_ name: String, in folder: Int32, _ flags: Int32) throws(FileError) -> Descriptor
  {
    let number = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY)
    guard number >= 0 else { throw failure(of: name, in: folder) }
    return Descriptor(number: number)
  }

  /// Opens a folder below a folder.
  static func openFolder(_ name: String, in folder: Int32) throws(FileError) -> Descriptor {
    try open(name, in: folder, O_RDONLY | O_DIRECTORY)
  }

  /// Opens the folder at a path of the system.
  static func openRoot(_ path: String) throws(FileError) -> Descriptor {
    let number = openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { throw failure() }
    return Descriptor(number: number)
  }

  deinit {
    close(number)
  }

  /// What stands at a name, without following it.
  static func kind(of name: String, in folder: Int32) throws(FileError) -> FileKind {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw failure() }
    return kind(status)
  }

  /// What is open, and how many bytes it has.
  func status() throws(FileError) -> (kind: FileKind, size: Int) {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw Self.failure() }
    return (Self.kind(status), Int(status.st_size))
  }

  /// Reads the next bytes to a place in memory, and answers how many there are.
  func read(into start: UnsafeMutablePointer<UInt8>, atMost count: Int) throws(FileError) -> Int {
    while true {
      let count = readSystem(number, start, count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw Self.failure() }
    }
  }

  /// What the last call of the system says.
  static func failure() -> FileError {
    switch errno {
    case ENOENT: .notFound
    case ENOTDIR: .notAFolder
    case ELOOP: .symbolicLink
    case let code: .unreadable(String(cString: strerror(code)).lowercased())
    }
  }

  /// The same, where the system says of a symbolic link that it is no folder.
  private static func failure(of name: String, in folder: Int32) -> FileError {
    let failure = failure()
    guard failure == .notAFolder, let kind = try? kind(of: name, in: folder) else { return failure }
    return kind == .symbolicLink ? .symbolicLink : failure
  }

  private static func kind(_ status: stat) -> FileKind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }
}
