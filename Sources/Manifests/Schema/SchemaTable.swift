/// Records in the order of their keys, one behind the other: `key:value,`.
///
/// The text is part of the program and read where it stands: nothing is built of it, so a start
/// pays nothing, and a question is some steps of bisecting.
package struct SchemaTable {
  /// Part of a table.
  package typealias Bytes = UnsafeBufferPointer<UInt8>

  private static let separator = UInt8(ascii: ",")
  private static let colon = UInt8(ascii: ":")

  private let text: Bytes

  package init(_ text: StaticString) {
    self.init(Self.bytes(of: text))
  }

  /// Takes some records of a table.
  package init(_ records: Bytes) {
    text = records
  }

  /// The bytes of a text of the program.
  package static func bytes(of text: StaticString) -> Bytes {
    Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The number that digits stand for; nil if they are none.
  package static func number(_ digits: Slice<Bytes>) -> Int? {
    var number = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  /// The value of a key.
  package func value(of key: Bytes) -> Bytes? {
    var low = 0
    var high = text.count
    while low < high {
      let start = start(ofRecordAt: (low + high) / 2, notBefore: low)
      let order = compare(key, withRecordAt: start)
      if order == 0 {
        let value = start + key.count + 1
        return Bytes(rebasing: text[value..<end(ofRecordAt: value)])
      }
      if order < 0 { high = start } else { low = end(ofRecordAt: start) + 1 }
    }
    return nil
  }

  private func start(ofRecordAt offset: Int, notBefore low: Int) -> Int {
    var start = offset
    while start > low, text[start - 1] != Self.separator { start -= 1 }
    return start
  }

  /// Where the separator of a record stands.
  private func end(ofRecordAt offset: Int) -> Int {
    var end = offset
    while end < text.count, text[end] != Self.separator { end += 1 }
    return end
  }

  /// Below, at or above zero, as the key is before, at or behind that of a record.
  private func compare(_ key: Bytes, withRecordAt start: Int) -> Int {
    for (index, byte) in key.enumerated() {
      let other = text[start + index]
      // The key of the record ends here, so it is the shorter one.
      if other == Self.colon { return 1 }
      if byte != other { return Int(byte) - Int(other) }
    }
    return text[start + key.count] == Self.colon ? 0 : -1
  }
}
