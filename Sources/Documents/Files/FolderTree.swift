#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Plain files below a folder. Links are named and never followed, devices and pipes never opened.
package struct FolderTree: FileTree {
  private let root: String
  private let limits: Limits

  /// A tree whose root is a folder of the disk.
  package init(_ root: String, limits: Limits = Limits()) {
    self.root = root
    self.limits = limits
  }

  package func kind(of path: RepoPath) throws(FileError) -> FileKind {
    let parent = try openFolder(path.parent)
    defer { close(parent) }
    var status = stat()
    guard fstatat(parent, path == .root ? "." : path.name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw Self.failure()
    }
    return Self.kind(of: status)
  }

  package func contents(of path: RepoPath) throws(FileError) -> SourceText {
    let parent = try openFolder(path.parent)
    defer { close(parent) }
    let file = openat(
      parent, path == .root ? "." : path.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw errno == ELOOP ? .notAFile : Self.failure() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.failure() }
    guard Self.kind(of: status) == .file else { throw .notAFile }
    return SourceText(try read(file, expecting: Int(status.st_size)))
  }

  package func entries(of path: RepoPath) throws(FileError) -> [String] {
    let folder = try openFolder(path)
    guard let stream = fdopendir(folder) else {
      close(folder)
      throw Self.failure()
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Opens a folder step by step, so that no step follows a link.
  private func openFolder(_ path: RepoPath) throws(FileError) -> Int32 {
    var folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw Self.failure() }
    for name in path.components {
      let next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let failure = next < 0 ? Self.failure() : nil
      close(folder)
      if let failure { throw failure }
      folder = next
    }
    return folder
  }

  /// Reads to the end; the size is a hint, for files grow.
  private func read(_ file: Int32, expecting size: Int) throws(FileError) -> [UInt8] {
    guard size <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 4096), 1 << 20))
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure() }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    }
  }

  private static func kind(of status: stat) -> FileKind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }

  private static func failure() -> FileError {
    switch errno {
    case ENOENT: .notFound
    case ENOTDIR, ELOOP: .notAFolder
    default: .unreadable(String(cString: strerror(errno)).lowercased())
    }
  }
}
