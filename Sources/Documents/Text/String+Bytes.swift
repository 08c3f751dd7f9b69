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
  package func holds(_ other: String) -> Bool { firstOffset(ofBytes: other) != nil }

  /// Where the bytes of another text stand for the first time.
  package func firstRange(ofBytes other: String) -> Range<String.Index>? {
    firstOffset(ofBytes: other).map { offset in
      let start = utf8.index(utf8.startIndex, offsetBy: offset)
      return start..<utf8.index(start, offsetBy: other.utf8.count)
    }
  }

  private func firstOffset(ofBytes other: String) -> Int? {
    withBytes { text in
      other.withBytes { wanted in
        guard let first = wanted.first, let letters = wanted.baseAddress else { return 0 }
        guard let start = text.baseAddress, text.count >= wanted.count else { return nil }
        let end = start + (text.count - wanted.count + 1)
        var position = start
        while let found = memchr(position, Int32(first), end - position) {
          position = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
          if memcmp(position, letters, wanted.count) == 0 { return position - start }
          position += 1
        }
        return nil
      }
    }
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
