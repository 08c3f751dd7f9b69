internal import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Reads from a descriptor; methods of this name hide the system's.
private let readSystem = read

/// The references that are files of their own: each is opened once, and nothing is asked twice.
struct LooseReferences {
  /// What is read of a file: more than any reference takes.
  private static let mostBytes = 4_096

  /// What each says, by its name, as it stands in its file.
  private(set) var values: [String: String] = [:]
  private var folders = ["refs"]

  /// Reads those in git's own folder. What comes and goes meanwhile is there or not.
  init(in folder: String) throws(GitError) {
    while let path = folders.popLast() {
      do throws(SystemError) {
        try read(path, in: folder)
      } catch {
        guard error == SystemError(ENOENT) else {
          throw .library("`\(folder)/\(path)`: \(error.reason)")
        }
      }
    }
  }

  private mutating func read(_ path: String, in folder: String) throws(SystemError) {
    let place = try FileDescriptor("\(folder)/\(path)", O_RDONLY | O_DIRECTORY)
    // What lists names closes what it lists.
    guard let list = fdopendir(fcntl(place.number, F_DUPFD_CLOEXEC, 3)) else { throw .last() }
    defer { closedir(list) }
    while let entry = readdir(list) {
      guard let name = Self.name(of: entry), !name.hasSuffix(".lock") else { continue }
      if let value = Self.value(of: name, entry.pointee.d_type, in: place) {
        values["\(path)/\(name)"] = value
      } else {
        folders.append("\(path)/\(name)")
      }
    }
  }

  /// The name of an entry; nil for those that lead out of the folder, and for what is no UTF-8.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      bytes.firstIndex(of: 0).flatMap { String(validating: bytes[..<$0], as: UTF8.self) }
    }
    return name == "." || name == ".." ? nil : name
  }

  /// What a file says; nil if it is a folder.
  private static func value(
    of name: String, _ type: UInt8, in folder: borrowing FileDescriptor
  ) -> String? {
    if type == UInt8(DT_DIR) { return nil }
    let number = openat(folder.number, name, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard number >= 0 else { return "" }
    let file = FileDescriptor(taking: number)
    return withUnsafeTemporaryAllocation(byteCount: mostBytes, alignment: 1) { bytes in
      var count = readSystem(file.number, bytes.baseAddress, bytes.count)
      if count < 0 { return errno == EISDIR ? nil : "" }
      while count > 0, bytes[count - 1] <= 0x20 { count -= 1 }
      return String(decoding: bytes[..<count], as: UTF8.self)
    }
  }
}
