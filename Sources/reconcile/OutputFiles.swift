package import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The files that a command writes because the call names them.
package struct OutputFiles: Sendable {
  /// Writes a file at a path, or with a name into the folder at a path; answers what went wrong.
  package typealias Save = @Sendable (_ path: String, _ name: String?, [UInt8]) -> FileError?

  /// Whether there is a folder at a path.
  let isFolder: @Sendable (String) -> Bool
  let save: Save

  package init(
    isFolder: @escaping @Sendable (String) -> Bool, save: @escaping Save
  ) {
    self.isFolder = isFolder
    self.save = save
  }

  /// Files of the disk; paths are relative to a folder, or absolute.
  static func onDisk(below base: String) -> OutputFiles {
    @Sendable func resolve(_ path: String) -> String {
      path.hasPrefix("/") ? path : base + "/" + path
    }
    return OutputFiles { path in
      var status = stat()
      return stat(resolve(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    } save: { (path, name, bytes) in
      write(bytes, to: name.map { resolve(path) + "/" + $0 } ?? resolve(path), name == nil)
    }
  }

  /// Writes a file of the disk. A name that comes from an object leads nowhere else: no symbolic link
  /// is followed there.
  private static func write(
    _ bytes: [UInt8], to path: String, _ followsLink: Bool
  ) -> FileError? {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { return failure() }
    let error = bytes.withUnsafeBytes { ProcessOutput.write($0, to: descriptor) }
    let isClosed = close(descriptor) == 0
    if let error { return .unreadable(String(cString: strerror(error)).lowercased()) }
    return isClosed ? nil : failure()
  }

  private static func failure() -> FileError {
    switch errno {
    case ENOENT: .notFound
    case ELOOP: .symbolicLink
    case let code: .unreadable(String(cString: strerror(code)).lowercased())
    }
  }
}
