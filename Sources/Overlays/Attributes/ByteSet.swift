/// Some of the 256 bytes.
struct ByteSet: Equatable, Sendable {
  private var low: (UInt64, UInt64) = (0, 0)
  private var high: (UInt64, UInt64) = (0, 0)

  /// Adds a byte.
  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low.0 |= bit
    case 1: low.1 |= bit
    case 2: high.0 |= bit
    default: high.1 |= bit
    }
  }

  /// Whether a byte is one of them.
  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: low.0
      case 1: low.1
      case 2: high.0
      default: high.1
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }

  /// All others.
  var inverted: ByteSet {
    var other = ByteSet()
    other.low = (~low.0, ~low.1)
    other.high = (~high.0, ~high.1)
    return other
  }

  static func == (one: ByteSet, other: ByteSet) -> Bool {
    one.low == other.low && one.high == other.high
  }
}
