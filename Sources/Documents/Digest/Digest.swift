/// What a hash makes of some bytes.
package struct Digest: Hashable, Sendable {
  package let bytes: [UInt8]

  /// The bytes in lower-case hexadecimal.
  package var hexadecimal: String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      for (index, byte) in bytes.enumerated() {
        text[2 * index] = Self.digit(byte >> 4)
        text[2 * index + 1] = Self.digit(byte & 0xF)
      }
      return 2 * bytes.count
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x61 + value - 10
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { hexadecimal }
}
