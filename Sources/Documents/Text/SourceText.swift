/// The bytes of one file.
///
/// Zero bytes stand behind the text, so a scanner may look a few bytes ahead and needs no end check:
/// a parser refuses files that hold a zero byte, hence the first one it meets is the end.
@usableFromInline
package struct SourceText: Sendable {
  /// How many zero bytes stand behind the text.
  static let padding = 16

  @usableFromInline let storage: [UInt8]

  /// The length of the text in bytes.
  @usableFromInline package let count: Int

  /// Takes a copy of the bytes.
  package init(_ bytes: some Collection<UInt8>) {
    var storage = [UInt8]()
    storage.reserveCapacity(bytes.count + Self.padding)
    storage.append(contentsOf: bytes)
    storage.append(contentsOf: repeatElement(0, count: Self.padding))
    self.storage = storage
    self.count = storage.count - Self.padding
  }

  /// Takes the UTF-8 bytes of a string.
  package init(_ string: String) {
    self.init(string.utf8)
  }

  /// The text without its padding.
  @inlinable package var bytes: ArraySlice<UInt8> { storage[..<count] }

  /// Lends the padded bytes for reading.
  @inlinable
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.withUnsafeBufferPointer { (buffer) throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
