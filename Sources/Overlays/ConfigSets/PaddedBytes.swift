internal import Documents

/// Bytes of a text that is lent, and the padding behind them: eight can be looked at anywhere.
struct PaddedBytes {
  private let start: UnsafeRawPointer
  let count: Int

  /// Nil if there is nothing. The bytes are those of a whole text, which has its padding behind it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return nil }
    self.start = UnsafeRawPointer(start)
    count = bytes.count
  }

  subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < count)
    return start.load(fromByteOffset: position, as: UInt8.self)
  }

  /// Eight bytes from a position inside on.
  func word(at position: Int) -> ByteWord {
    precondition(position >= 0 && position < count)
    return ByteWord(start.loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// Lends some of the bytes.
  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return UnsafeBufferPointer(
      start: (start + range.lowerBound).assumingMemoryBound(to: UInt8.self), count: range.count)
  }
}
