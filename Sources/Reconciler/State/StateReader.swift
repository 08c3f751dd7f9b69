/// Reads what was written as numbers of eight bytes. What is not there is read as nothing, and said
/// at the end.
struct StateReader {
  private let numbers: [UInt64]
  private var position = 0
  /// Whether all that was asked for was there.
  private(set) var isSound = true

  /// Takes bytes; nil if they are not what was written.
  init?(_ bytes: [UInt8]) {
    guard bytes.count % 8 == 0, bytes.count >= 16 else { return nil }
    let all = bytes.withUnsafeBytes { raw in
      (0..<raw.count / 8).map {
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self))
      }
    }
    var checksum = StateChecksum()
    for number in all.dropLast() { checksum.add(number) }
    guard checksum.value == all.last else { return nil }
    numbers = Array(all.dropLast())
  }

  /// The next number; 0 if there is none.
  mutating func number() -> UInt64 {
    guard position < numbers.count else {
      isSound = false
      return 0
    }
    position += 1
    return numbers[position - 1]
  }

  /// How many there are of something; never more than can be there.
  mutating func count() -> Int {
    let number = number()
    if number <= UInt64(numbers.count) { return Int(number) }
    isSound = false
    return 0
  }

  /// The next two numbers, of which the first is not the larger one.
  mutating func range() -> Range<Int> {
    let (start, end) = (count(), count())
    if start <= end { return start..<end }
    isSound = false
    return 0..<0
  }

  /// The next text.
  mutating func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  /// The next bytes, with their number before them.
  mutating func bytes() -> [UInt8] {
    let number = number()
    guard number <= UInt64(8 * (numbers.count - position)) else {
      isSound = false
      return []
    }
    let (start, count) = (position, Int(number))
    position += (count + 7) / 8
    return (0..<count).map { UInt8(truncatingIfNeeded: numbers[start + $0 / 8] >> (8 * ($0 % 8))) }
  }
}
