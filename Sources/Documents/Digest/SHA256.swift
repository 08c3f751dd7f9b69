/// SHA-256 of bytes that come in one piece or in several.
package struct SHA256: Sendable {
  private var state = DigestState(.sha256)

  package init() {}

  /// The hash of bytes.
  package static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.result
  }

  /// The hash of bytes.
  package static func hash(of bytes: some Collection<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.result
  }

  /// Goes on with more bytes.
  package mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    state.update(bytes)
  }

  /// Goes on with more bytes.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    state.update(bytes)
  }

  /// The hash of the bytes until now; more may follow.
  package var result: Digest { state.result }
}
