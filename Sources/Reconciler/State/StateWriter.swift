/// Writes numbers of eight bytes, and a checksum of them at the end.
struct StateWriter {
  private var bytes: [UInt8] = []
  private var checksum = StateChecksum()

  /// Writes a number.
  mutating func add(_ number: UInt64) {
    checksum.add(number)
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes where something begins and where it ends.
  mutating func add(_ range: Range<Int>) {
    add(UInt64(range.lowerBound))
    add(UInt64(range.upperBound))
  }

  /// Writes a text.
  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Writes bytes, with their number before them.
  mutating func add(_ other: [UInt8]) {
    add(UInt64(other.count))
    for start in stride(from: 0, to: other.count, by: 8) {
      var number: UInt64 = 0
      for (shift, byte) in other[start..<min(start + 8, other.count)].enumerated() {
        number |= UInt64(byte) << (8 * shift)
      }
      add(number)
    }
  }

  /// All that was written.
  consuming func finish() -> [UInt8] {
    let end = checksum.value
    add(end)
    return bytes
  }
}

/// A checksum against files that were not written to their end.
struct StateChecksum {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Goes on with a number.
  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 32
  }
}
