package import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Repository {
  /// The files of the working tree that are not as a commit has them, of those that are there; nil if
  /// that is not easily said. None if there is no working tree.
  package func modifiedFiles(since commit: Revision) -> [RepoPath]? {
    guard let workFolder else { return [] }
    let path = gitFolder + "/index"
    guard let file = try? FileDescriptor(path, O_RDONLY), let written = file.modificationTime,
      let bytes = try? file.readAll(), let index = IndexFile(bytes), index.tree == commit.tree,
      let folder = try? FileDescriptor(workFolder, O_RDONLY | O_DIRECTORY)
    else { return nil }
    var modified: [RepoPath] = []
    for entry in index.entries where folder.isChanged(entry, since: written) {
      guard let path = RepoPath(String(decoding: entry.path, as: UTF8.self)) else { return nil }
      modified.append(path)
    }
    return modified
  }
}

extension FileDescriptor {
  /// When the file was written.
  fileprivate var modificationTime: IndexFile.FileTime? {
    var status = stat()
    return fstat(number, &status) == 0 ? IndexFile.FileTime(status.st_mtim) : nil
  }

  /// Everything that is in the file.
  fileprivate borrowing func readAll() throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let more = try read(atMost: 1 << 20)
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// Whether a file below this folder is there and is not what it was. One that does not look so may
  /// still be the same; one that was written when the index was, or later, may be another.
  fileprivate borrowing func isChanged(
    _ entry: IndexFile.Entry, since written: IndexFile.FileTime
  ) -> Bool {
    let path = String(decoding: entry.path, as: UTF8.self)
    var status = stat()
    guard fstatat(number, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
    let time = IndexFile.FileTime(status.st_mtim)
    let looksSame =
      !entry.isHidden && time == entry.time && time < written
      && IndexFile.FileTime(status.st_ctim) == entry.changeTime
      && UInt32(truncatingIfNeeded: status.st_size) == entry.size
      && UInt32(truncatingIfNeeded: status.st_ino) == entry.inode
    return !looksSame && content(of: path).map { ObjectID(of: $0, as: .blob) } != entry.id
  }

  private borrowing func content(of path: String) -> [UInt8]? {
    let file = openat(number, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    return file < 0 ? nil : try? FileDescriptor(taking: file).readAll()
  }
}

extension IndexFile.FileTime {
  fileprivate init(_ time: timespec) {
    seconds = UInt32(truncatingIfNeeded: time.tv_sec)
    nanoseconds = UInt32(truncatingIfNeeded: time.tv_nsec)
  }
}
