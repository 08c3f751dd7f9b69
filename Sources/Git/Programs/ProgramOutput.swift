internal import CPrograms

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A pipe that a program writes to, and what came out of it until now.
struct ProgramOutput: ~Copyable {
  /// The end that is read.
  private let source: FileDescriptor
  /// The end for the program.
  private var sink: FileDescriptor?
  private(set) var bytes: [UInt8] = []
  private(set) var isAtEnd = false

  init() throws(SystemError) {
    var ends: [Int32] = [0, 0]
    guard program_pipe(&ends) == 0 else { throw .last() }
    // Only our end: the program does not expect that a write asks it to come again.
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    source = FileDescriptor(taking: ends[0])
    sink = FileDescriptor(taking: ends[1])
  }

  /// The number of the end for the program.
  var sinkNumber: Int32 {
    switch sink {
    case .some(let sink): sink.number
    case nil: -1
    }
  }

  /// What is to be waited for; nothing at the end.
  var wanted: pollfd {
    pollfd(fd: isAtEnd ? -1 : source.number, events: Int16(POLLIN), revents: 0)
  }

  /// Leaves the other end to the program, so that its end is the end of what it says.
  mutating func closeSink() {
    sink = nil
  }

  /// Takes what is there now, or enough to see that it is more than the limit.
  mutating func take(atMost limit: Int) throws(SystemError) {
    while !isAtEnd, bytes.count <= limit {
      do throws(SystemError) {
        let piece = try source.read(atMost: 1 << 16)
        bytes += piece
        isAtEnd = piece.isEmpty
      } catch {
        guard error == SystemError(EAGAIN) else { throw error }
        return
      }
    }
  }
}
