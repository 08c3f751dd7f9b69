#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Questions about paths of the system.
enum SystemPath {
  /// The path without symbolic links and without `..`; as it is if there is nothing.
  static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return trimmed(path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A path without slashes at its end.
  static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path = path.dropLast() }
    return String(path)
  }

  /// The folder that a path stands in; nil for the root.
  static func parent(_ path: String) -> String? {
    guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The number of the disk that a path is on.
  static func device(_ path: String) -> UInt64? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return UInt64(status.st_dev)
  }

  /// Whether a plain file stands at a path.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
