#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What this program keeps beside git's own files. It may be gone at any time, and nothing is lost
/// but time.
extension Repository {
  /// The first bytes of a file; nil if it is not there, or cannot be read.
  package func keptFile(named name: String, atMost limit: Int) -> [UInt8]? {
    guard let file = try? FileDescriptor(keptPath(name), O_RDONLY | O_NOFOLLOW) else { return nil }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      guard let more = try? file.read(atMost: min(limit - bytes.count, 1 << 20)) else { return nil }
      if more.isEmpty { break }
      if bytes.isEmpty { bytes = more } else { bytes += more }
    }
    return bytes
  }

  /// Keeps a file, in place of one that is there; if that cannot be, there is none.
  package func keep(_ bytes: [UInt8], asFileNamed name: String) {
    let path = keptPath(name)
    let temporary = path + ".\(getpid())"
    mkdir(commonFolder + "/reconcile", 0o777)
    do throws(SystemError) {
      let file = try FileDescriptor(
        temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o666)
      try file.write(bytes)
      guard rename(temporary, path) == 0 else { throw .last() }
    } catch {
      unlink(temporary)
      unlink(path)
    }
  }

  private func keptPath(_ name: String) -> String { "\(commonFolder)/reconcile/\(name)" }
}
