internal import CDigest

/// A hash of bytes that come in pieces.
package struct DigestState: Sendable {
  /// Whether the processor has instructions for the hashes.
  static var hasInstructions: Bool { digest_processor_has_instructions() }

  private let algorithm: Digest.Algorithm
  private var state = digest()

  /// Begins. Without acceleration the portable code is taken on every processor.
  package init(_ algorithm: Digest.Algorithm, isAccelerated: Bool = true) {
    self.algorithm = algorithm
    digest_start(&state, algorithm == .sha1 ? DIGEST_SHA1 : DIGEST_SHA256, isAccelerated)
  }

  /// Goes on with more bytes.
  package mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    digest_update(&state, bytes.baseAddress, bytes.count)
  }

  /// Goes on with more bytes; those that are not stored in one piece are copied first.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable { update($0) }
    if isTaken == nil { Array(bytes).withUnsafeBufferPointer { update($0) } }
  }

  /// The hash of the bytes until now; more may follow.
  package var result: Digest {
    var copy = state
    return Digest(
      bytes: Array(unsafeUninitializedCapacity: algorithm.count) { memory, count in
        digest_finish(&copy, memory.baseAddress)
        count = algorithm.count
      })
  }
}
