#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What the process is given to read.
enum ProcessInput {
  /// The text without the line break at its end; nil if there is none, if it is no text or longer
  /// than
  /// is wanted, or if a terminal would show it.
  @Sendable
  static func read(atMost mostBytes: Int) -> String? {
    guard isatty(0) != 1 else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = buffer.withUnsafeMutableBytes { readSystem(0, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count + count <= mostBytes else { return nil }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    if bytes.last == 0x0A { bytes.removeLast() }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }
}

/// Reads from a descriptor; methods of this name hide the system's.
private let readSystem = read
