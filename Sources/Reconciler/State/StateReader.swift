/// Reads what was written as numbers of eight bytes. What is not there is read as nothing, and said
/// at the end.
struct StateReader {
  private let content: ArraySlice<UInt8>
  private var position: Int
  /// Whether all that was asked for was there.
  private(set) var isSound = true

  init(_ bytes: ArraySlice<UInt8>) {
    content = bytes
    position = bytes.startIndex
  }

  /// The next number; 0 if there is none.
  mutating func number() -> UInt64 {
    guard content.endIndex - position >= 8 else {
      isSound = false
      return 0
    }
    position += 8
    return content[position - 8..<position].withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self))
    }
  }

  /// How many there are of something; never more than can be there.
  mutating func count() -> Int {
    let number = number()
    if number <= UInt64(content.count) { return Int(number) }
    isSound = false
    return 0
  }

  /// Where something begins and where it ends, in something of a size.
  mutating func range(in size: Int) -> Range<Int> {
    let (start, end) = (number(), number())
    if start <= end, end <= UInt64(size) { return Int(start)..<Int(end) }
    isSound = false
    return 0..<0
  }

  /// The next text.
  mutating func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  /// The next bytes, with their number before them.
  mutating func bytes() -> ArraySlice<UInt8> {
    let count = count()
    let padded = (count + 7) / 8 * 8
    guard content.endIndex - position >= padded else {
      isSound = false
      return []
    }
    position += padded
    return content[position - padded..<position - padded + count]
  }
}
