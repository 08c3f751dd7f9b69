#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Reads from a descriptor; methods of this name hide the system's.
private let readSystem = read
/// Writes to a descriptor.
private let writeSystem = write

/// An open file of the system, closed when nobody holds it any more, and never open in a program
/// that is started.
struct FileDescriptor: ~Copyable {
  let number: Int32

  /// Takes a descriptor that is open. It gets another number where it has one of the first three,
  /// which a program that is started finds taken by others.
  init(taking number: Int32) {
    let moved = number < 3 ? fcntl(number, F_DUPFD_CLOEXEC, 3) : -1
    if moved >= 0 { close(number) }
    self.number = moved >= 0 ? moved : number
  }

  /// Opens a path, or answers what the system says.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) {
    let number = open(path, flags | O_CLOEXEC | O_NOCTTY, mode)
    guard number >= 0 else { throw .last() }
    self.init(taking: number)
  }

  deinit {
    close(number)
  }

  /// Writes all bytes.
  borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeSystem(number, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw .last()
      }
    }
  }

  /// Reads the next bytes; none at the end.
  borrowing func read(atMost limit: Int) throws(SystemError) -> [UInt8] {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { memory, size in
        count = readSystem(number, memory.baseAddress, limit)
        size = max(count, 0)
      }
      if count >= 0 { return bytes }
      guard errno == EINTR else { throw .last() }
    }
  }
}
