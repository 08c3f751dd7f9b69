/// Eight bytes looked at in one go. In an answer the highest bit of the first byte that is meant is
/// set, and none before it.
struct ByteWord {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  private let bytes: UInt64

  /// Takes bytes as they stand in memory.
  init(_ bytes: UInt64) {
    self.bytes = UInt64(littleEndian: bytes)
  }

  /// Which bytes are another.
  func equal(_ byte: UInt8) -> UInt64 {
    let rest = bytes ^ (Self.ones &* UInt64(byte))
    return (rest &- Self.ones) & ~rest & Self.highs
  }

  /// Which bytes are below another, which is in ASCII.
  func below(_ byte: UInt8) -> UInt64 {
    (bytes &- Self.ones &* UInt64(byte)) & ~bytes & Self.highs
  }

  /// Whether there is one of A to Z.
  var hasCapital: Bool {
    let ascii = bytes & ~Self.highs
    let isAtLeastA = ascii &+ Self.ones &* UInt64(0x80 - UInt8(ascii: "A"))
    let isBehindZ = ascii &+ Self.ones &* UInt64(0x7F - UInt8(ascii: "Z"))
    return isAtLeastA & ~isBehindZ & ~bytes & Self.highs != 0
  }

  /// The offset of the first byte of an answer that has one.
  static func first(in found: UInt64) -> Int { found.trailingZeroBitCount / 8 }
}
