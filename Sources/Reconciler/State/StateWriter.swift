/// Writes numbers of eight bytes, and texts that fill such.
struct StateWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a number.
  mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes many numbers.
  mutating func add(_ numbers: [UInt64]) {
    numbers.map { $0.littleEndian }.withUnsafeBytes { bytes += $0 }
  }

  /// Writes where something begins and where it ends.
  mutating func add(_ range: Range<Int>) {
    add(UInt64(range.lowerBound))
    add(UInt64(range.upperBound))
  }

  /// Writes a text.
  mutating func add(_ text: String) {
    add(UInt64(text.utf8.count))
    bytes += text.utf8
    fill()
  }

  /// Writes bytes, with their number before them.
  mutating func add(_ other: [UInt8]) {
    add(UInt64(other.count))
    bytes += other
    fill()
  }

  private mutating func fill() {
    while bytes.count % 8 != 0 { bytes.append(0) }
  }
}

/// A checksum against files that were not written to their end.
enum StateChecksum {
  /// The checksum of bytes that are whole numbers.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var value: UInt64 = 0x9E37_79B9_7F4A_7C15
      for offset in stride(from: 0, to: bytes.count - bytes.count % 8, by: 8) {
        let number = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        value = (value ^ UInt64(littleEndian: number)) &* 0xFF51_AFD7_ED55_8CCD
        value ^= value >> 32
      }
      return value
    }
  }
}
