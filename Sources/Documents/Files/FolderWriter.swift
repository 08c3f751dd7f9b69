#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Writes files below a folder of the disk. Nothing is followed that is a symbolic link.
package struct FolderWriter: Sendable {
  /// What could not be written, and why.
  package struct Failure: Error, Sendable {
    package let path: RepoPath
    package let error: FileError

    package init(_ path: RepoPath, _ error: FileError) {
      (self.path, self.error) = (path, error)
    }
  }

  private let root: String

  package init(_ root: String) {
    self.root = root
  }

  /// Replaces files, or makes them with their folders. All of them are on the disk under other names
  /// before the first one takes its place, so who reads one sees all of it.
  package func write(_ files: [(path: RepoPath, bytes: [UInt8])]) throws(Failure) {
    var ready: [ReplacementFile] = []
    for file in files {
      do throws(FileError) {
        ready.append(try ReplacementFile(file.bytes, at: file.path, below: root))
      } catch {
        for file in ready { file.discard() }
        throw Failure(file.path, error)
      }
    }
    for (index, file) in ready.enumerated() {
      do throws(FileError) {
        try file.commit()
      } catch {
        for file in ready[index...] { file.discard() }
        throw Failure(files[index].path, error)
      }
    }
  }
}

/// A file that is written beside the one whose place it takes.
private final class ReplacementFile {
  private let folder: Descriptor
  private let name: String
  private let temporary: String

  init(_ bytes: [UInt8], at path: RepoPath, below root: String) throws(FileError) {
    guard !path.components.contains(where: { $0.lowercased() == ".git" }) else {
      throw .insideGit
    }
    folder = try Self.openFolder(path.parent, below: root)
    name = path.name
    temporary = ".\(path.name.utf8.count < 200 ? path.name : "file").\(getpid()).new"
    let mode = try Self.mode(of: name, in: folder.number)
    let file = try Self.create(temporary, in: folder.number)
    do throws(FileError) {
      try file.write(bytes)
      guard fchmod(file.number, mode) == 0, fsync(file.number) == 0 else {
        throw Descriptor.failure()
      }
    } catch {
      unlinkat(folder.number, temporary, 0)
      throw error
    }
  }

  /// Puts the file in its place.
  func commit() throws(FileError) {
    guard renameat(folder.number, temporary, folder.number, name) == 0 else {
      throw Descriptor.failure()
    }
  }

  /// Forgets the file.
  func discard() {
    unlinkat(folder.number, temporary, 0)
  }

  private static func create(_ name: String, in folder: Int32) throws(FileError) -> Descriptor {
    let number = openat(
      folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw Descriptor.failure() }
    return Descriptor(number: number)
  }

  /// Opens a folder step by step; what is missing is made.
  private static func openFolder(
    _ path: RepoPath, below root: String
  ) throws(FileError) -> Descriptor {
    var folder = try Descriptor.openRoot(root)
    for name in path.components {
      if mkdirat(folder.number, name, 0o777) != 0, errno != EEXIST { throw Descriptor.failure() }
      folder = try Descriptor.openFolder(name, in: folder.number)
    }
    return folder
  }

  /// How the file may be used that is there, or a new one.
  private static func mode(of name: String, in folder: Int32) throws(FileError) -> mode_t {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      guard errno == ENOENT else { throw Descriptor.failure() }
      let mask = umask(0)
      umask(mask)
      return 0o666 & ~mask
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw status.st_mode & S_IFMT == S_IFLNK ? .symbolicLink : .notAFile
    }
    return status.st_mode & 0o7777
  }
}

extension Descriptor {
  /// Writes all bytes.
  fileprivate func write(_ bytes: [UInt8]) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeSystem(number, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw Self.failure()
      }
    }
  }
}

/// Writes to a descriptor; methods of this name hide the system's.
private let writeSystem = write
