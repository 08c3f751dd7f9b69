#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension String {
  /// Lends the bytes, without a copy of the text that could be changed.
  @inlinable
  @inline(__always)
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }

  /// Whether the bytes come before those of another text. Swift's own order knows letters, and
  /// takes two spellings of one letter for the same; names of files are bytes.
  package func precedesInBytes(_ other: String) -> Bool {
    withBytes { one in
      other.withBytes { other in
        guard let first = one.baseAddress, let second = other.baseAddress else {
          return one.count < other.count
        }
        let order = memcmp(first, second, min(one.count, other.count))
        return order == 0 ? one.count < other.count : order < 0
      }
    }
  }

  /// Whether the bytes of another text stand somewhere in this one.
  package func holds(_ other: String) -> Bool {
    let other = Array(other.utf8)
    guard let first = other.first else { return true }
    let bytes = Array(utf8)
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: other) }
  }

  /// Whether the bytes are these.
  package func isSameInBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    withBytes { areSameBytes($0, other) }
  }

  /// Whether the bytes are those of another text.
  package func isSameInBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return withBytes { one in other.withBytes { areSameBytes(one, $0) } }
  }
}
