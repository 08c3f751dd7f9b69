#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Bytes of a text or of a scalar's value, which stay alive as long as this does.
@usableFromInline
package struct Text: RandomAccessCollection, Sendable {
  /// What the memory belongs to.
  @usableFromInline let owner: any AnyObject & Sendable
  @usableFromInline nonisolated(unsafe) let start: UnsafePointer<UInt8>
  @usableFromInline package let count: Int

  @inlinable
  init(owner: any AnyObject & Sendable, start: UnsafePointer<UInt8>, count: Int) {
    self.owner = owner
    self.start = start
    self.count = count
  }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }

  @inlinable
  package subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < count)
    return start[position]
  }

  /// Some of the bytes, counted from 0 again.
  package func slice(_ range: Range<Int>) -> Text {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return Text(owner: owner, start: start + range.lowerBound, count: range.count)
  }

  @inlinable
  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    defer { withExtendedLifetime(owner) {} }
    return try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Lends the bytes.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    defer { withExtendedLifetime(owner) {} }
    return body(UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes as text; what is no UTF-8 is replaced.
  package var string: String {
    defer { withExtendedLifetime(owner) {} }
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}

extension Text: Hashable {
  /// Whether the bytes are the same.
  @usableFromInline
  package static func == (one: Text, other: Text) -> Bool {
    defer { withExtendedLifetime((one.owner, other.owner)) {} }
    return one.count == other.count && memcmp(one.start, other.start, one.count) == 0
  }

  /// Feeds the bytes.
  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    defer { withExtendedLifetime(owner) {} }
    hasher.combine(bytes: UnsafeRawBufferPointer(start: start, count: count))
  }
}
