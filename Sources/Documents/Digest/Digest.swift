/// What a hash makes of some bytes.
package struct Digest: Hashable, Sendable {
  /// How it is computed.
  package enum Algorithm: Sendable {
    case sha1, sha256

    /// How many bytes the hash has.
    var count: Int {
      switch self {
      case .sha1: 20
      case .sha256: 32
      }
    }
  }

  package let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Hashes bytes that are all there; `DigestState` takes them in pieces.
  package init(of bytes: some Collection<UInt8>, by algorithm: Algorithm) {
    var state = DigestState(algorithm)
    state.update(bytes)
    self = state.result
  }

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
