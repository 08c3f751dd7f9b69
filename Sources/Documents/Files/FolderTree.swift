internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Plain files below a folder. Links are named and never followed, devices and pipes never opened,
/// and so is what belongs to git itself.
package final class FolderTree: FileTree {
  private let folders: OpenFolders
  private let limits: Limits
  /// The file that was looked at last: who asks what stands at a path reads it next.
  private let lastFile = Mutex<RepoPath?>(nil)

  /// A tree whose root is a folder of the disk.
  package init(_ root: String, limits: Limits = Limits()) throws(FileError) {
    folders = OpenFolders(try Descriptor.openRoot(root))
    self.limits = limits
  }

  package func kind(of path: RepoPath) throws(FileError) -> FileKind {
    if path == .root || folders.isLast(path) { return .folder }
    let kind = try withParent(of: path) { (parent, name) throws(FileError) in
      try Descriptor.kind(of: name, in: parent)
    }
    if kind == .file { lastFile.withLock { $0 = path } }
    return kind
  }

  package func contents(of path: RepoPath) throws(FileError) -> SourceText {
    try withParent(of: path) { (parent, name) throws(FileError) in
      if lastFile.withLock({ $0 != path }) {
        try Self.checkFile(try Descriptor.kind(of: name, in: parent))
      }
      let file = try Descriptor.open(name, in: parent, O_RDONLY | O_NONBLOCK)
      let status = try file.status()
      try Self.checkFile(status.kind)
      return try readAll(file, expecting: status.size)
    }
  }

  package func entries(of path: RepoPath) throws(FileError) -> [FileEntry] {
    try withParent(of: path) { (parent, name) throws(FileError) in
      let folder = try Descriptor.openFolder(name, in: parent)
      guard !path.components.contains(where: Self.isGit) else { throw .insideGit }
      var entries: [FileEntry] = []
      for name in try Self.names(in: folder) {
        guard let child = path.appending(name) else { continue }
        let kind = try? Descriptor.kind(of: name, in: folder.number)
        entries.append(FileEntry(path: child, kind: kind ?? .other))
      }
      return entries
    }
  }

  /// What a symbolic link says.
  package func target(of link: RepoPath) throws(FileError) -> String {
    try withParent(of: link) { (parent, name) throws(FileError) in
      var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { readlinkat(parent, name, $0, bytes.count) } ?? -1
      }
      guard count >= 0 else { throw errno == EINVAL ? .notFound : Descriptor.failure() }
      guard count < buffer.count, let target = String(validating: buffer[..<count], as: UTF8.self)
      else {
        throw .unreadable("the link names no path")
      }
      return target
    }
  }

  /// Lends the folder of a path, with the last name.
  private func withParent<Result>(
    of path: RepoPath, _ body: (Int32, String) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    let parent = path.parent
    guard !parent.components.contains(where: Self.isGit) else { throw .insideGit }
    let folder = try folders.open(parent)
    return try body(folder.descriptor.number, path == .root ? "." : path.name)
  }

  /// Reads a file of about a size; whoever writes to it meanwhile may make it longer. Only at the end
  /// of a plain file come fewer bytes than are wanted.
  private func readAll(_ file: borrowing Descriptor, expecting size: Int) throws(FileError)
    -> SourceText
  {
    guard size <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    var bytes = ReadBuffer(capacity: size + 1)
    while true {
      let more = try bytes.read(file)
      guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
      if more == 0 || !bytes.isFull { return bytes.take() }
    }
  }

  /// The names in a folder in the order of their bytes. One that is no UTF-8 is repaired, and then
  /// names nothing.
  private static func names(in folder: borrowing Descriptor) throws(FileError) -> [String] {
    guard let stream = fdopendir(fcntl(folder.number, F_DUPFD_CLOEXEC, 0)) else {
      throw Descriptor.failure()
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = next(in: stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw Descriptor.failure() }
    return names.sorted { $0.precedesInBytes($1) }
  }

  /// The next entry; none at the end and at a failure, which `errno` tells apart.
  private static func next(in stream: OpaquePointer) -> UnsafeMutablePointer<dirent>? {
    errno = 0
    return readdir(stream)
  }

  private static func checkFile(_ kind: FileKind) throws(FileError) {
    guard kind != .file else { return }
    throw kind == .symbolicLink ? .symbolicLink : .notAFile
  }

  /// The name of git's own folder, in whatever letters a disk takes for the same.
  private static func isGit(_ name: String) -> Bool {
    name.utf8.count == 4 && name.lowercased() == ".git"
  }
}
