#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The folder of a repository's packs.
struct PackFolder {
  let path: String

  /// Whether there is one. The library does not look into a folder that was not there when it opened
  /// the repository.
  var isThere: Bool { access(path, F_OK) == 0 }

  /// Puts a pack, which comes in pieces, and its index there. Whenever this ends, or the machine,
  /// there is the whole pack or none: both files are on the disk under names that git takes for
  /// leftovers before the first gets its name, and a pack counts once it has an index.
  func write(_ pack: [[UInt8]], _ index: [UInt8], named name: String) throws(GitError) {
    let temporaryPack = try temporaryFile("tmp_pack_", pack)
    do throws(GitError) {
      let temporaryIndex = try temporaryFile("tmp_idx_", [index])
      do throws(GitError) {
        try place(temporaryPack, temporaryIndex, at: "\(path)/pack-\(name)")
      } catch {
        unlink(temporaryIndex)
        throw error
      }
    } catch {
      unlink(temporaryPack)
      throw error
    }
  }

  /// Writes a file, which nobody may change.
  private func temporaryFile(_ prefix: String, _ pieces: [[UInt8]]) throws(GitError) -> String {
    let file = "\(path)/\(prefix)\(getpid())_\(UInt32.random(in: 0 ... .max))"
    var isThere = false
    do throws(SystemError) {
      let descriptor = try FileDescriptor(file, O_WRONLY | O_CREAT | O_EXCL, mode: 0o444)
      isThere = true
      for piece in pieces { try descriptor.write(piece) }
      guard fsync(descriptor.number) == 0 else { throw .last() }
    } catch {
      if isThere { unlink(file) }
      throw failure(file, error)
    }
    return file
  }

  /// Gives both files their names. A pack of this name that is there already has the same bytes.
  private func place(_ pack: String, _ index: String, at name: String) throws(GitError) {
    guard rename(pack, name + ".pack") == 0 else { throw failure(name + ".pack", .last()) }
    guard rename(index, name + ".idx") == 0 else {
      let error = SystemError.last()
      if access(name + ".idx", F_OK) != 0 { unlink(name + ".pack") }
      throw failure(name + ".idx", error)
    }
    do throws(SystemError) {
      let folder = try FileDescriptor(path, O_RDONLY | O_DIRECTORY)
      // Some file systems cannot do this with a folder, and need not.
      guard fsync(folder.number) == 0 || errno == EINVAL else { throw .last() }
    } catch {
      throw failure(path, error)
    }
  }

  private func failure(_ file: String, _ error: SystemError) -> GitError {
    .unwritable(file: file, reason: error.reason)
  }
}
