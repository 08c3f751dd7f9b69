#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The two outputs of the process. Data is gathered and written in large pieces, and always before
/// the talk that follows it.
final class ProcessOutput {
  /// How many bytes are gathered.
  static let capacity = 1 << 16

  private var pending: [UInt8] = []
  private let isTerminal = isatty(1) == 1
  /// Why data could not be written. That nobody reads it any more is no failure: `reconcile check |
  /// head -1`.
  private(set) var failure: String?
  private var isClosed = false

  /// Takes text and answers whether more is wanted.
  func take(_ stream: Console.Stream, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch stream {
    case .output where text.count >= Self.capacity:
      flush()
      write(UnsafeRawBufferPointer(text))
      return !isClosed
    case .output:
      pending += text
      if isTerminal || pending.count >= Self.capacity { flush() }
      return !isClosed
    case .error:
      flush()
      _ = Self.write(UnsafeRawBufferPointer(text), to: 2)
      return true
    }
  }

  /// Writes what was gathered.
  func flush() {
    guard !pending.isEmpty else { return }
    pending.withUnsafeBytes { write($0) }
    pending.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: UnsafeRawBufferPointer) {
    guard !isClosed, let code = Self.write(bytes, to: 1) else { return }
    isClosed = true
    if code != EPIPE { failure = String(cString: strerror(code)).lowercased() }
  }

  /// Writes everything, however many steps it takes, and answers what went wrong.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      let count = writeSystem(descriptor, rest.baseAddress, rest.count)
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      } else if errno == EAGAIN {
        var event = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&event, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}

/// Writes to a descriptor; methods of this name hide the system's.
private let writeSystem = write
