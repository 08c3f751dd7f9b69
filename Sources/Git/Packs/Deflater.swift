internal import CDeflate

/// Compresses bytes as git's objects are, and reads them again.
struct Deflater: ~Copyable {
  private let state: OpaquePointer
  /// Where a stream is made before its length is known.
  private var room: [UInt8] = []

  init() {
    guard let state = deflater_open() else { preconditionFailure("out of memory") }
    self.state = state
  }

  deinit {
    deflater_close(state)
  }

  /// Adds the stream of some bytes to others.
  mutating func compress(_ bytes: [UInt8], onto result: inout [UInt8]) {
    let bound = deflater_bound(state, bytes.count)
    if room.count < bound { room = [UInt8](repeating: 0, count: max(bound, 2 * room.count)) }
    let count = deflater_compress(state, bytes, bytes.count, &room, room.count)
    precondition(count > 0, "a stream fits where it must fit")
    result += room[..<count]
  }

  /// The longest piece that a stream has as it is.
  private static let longestPiece = 0xFFFF

  /// Adds a stream that has some bytes as they are: to look for what repeats itself takes longer than
  /// a few bytes are worth.
  static func wrap(_ bytes: [UInt8], onto result: inout [UInt8]) {
    result.reserveCapacity(result.count + bytes.count + 5 * (bytes.count / longestPiece) + 11)
    result.append(0x78)
    result.append(0x01)
    var start = 0
    repeat {
      let end = min(start + longestPiece, bytes.count)
      let count = UInt16(end - start)
      result.append(end == bytes.count ? 1 : 0)
      withUnsafeBytes(of: count.littleEndian) { result += $0 }
      withUnsafeBytes(of: (~count).littleEndian) { result += $0 }
      bytes.withUnsafeBufferPointer { result += UnsafeBufferPointer(rebasing: $0[start..<end]) }
      start = end
    } while start < bytes.count
    deflater_adler32(bytes, bytes.count).append(to: &result)
  }

  /// The bytes of a stream; nil unless they are exactly so many.
  func expand(_ stream: ArraySlice<UInt8>, to count: Int) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 1)) { memory, size in
      stream.withUnsafeBufferPointer { stream in
        isWhole = deflater_expand(
          state, stream.baseAddress, stream.count, memory.baseAddress, count)
      }
      size = isWhole ? count : 0
    }
    return isWhole ? bytes : nil
  }

  /// The CRC-32 of some bytes.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { deflater_crc32($0.baseAddress, $0.count) }
  }
}
