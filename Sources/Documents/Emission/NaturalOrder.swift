/// The order in which go-yaml prints keys: letters behind other characters, runs of digits by their
/// value.
///
/// Its third version, which the hydrator prints with, has letters before other characters behind a
/// digit.
enum NaturalOrder {
  /// Whether one key stands before another.
  @inline(__always)
  static func isBefore(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>, in profile: Profile
  ) -> Bool {
    let shared = min(one.count, other.count)
    var offset = 0
    while offset < shared, one[offset] == other[offset] { offset += 1 }
    guard offset < shared else { return one.count < other.count }
    let a = one[offset]
    let b = other[offset]
    if a >= 0x80 || b >= 0x80 { return isBeforeBeyondASCII(one, other, offset, profile) }
    let aIsLetter = isLetter(a)
    let bIsLetter = isLetter(b)
    if aIsLetter && bIsLetter { return a < b }
    if aIsLetter || bIsLetter { return followsDigit(one, offset, profile) ? aIsLetter : bIsLetter }
    return isBeforeByNumber(one, other, offset)
  }

  @inline(__always)
  private static func followsDigit(
    _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ profile: Profile
  ) -> Bool {
    profile == .hydrator && offset > 0 && PlainScalar.isDigit(text[offset - 1])
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// Compares from the first difference, which is no letter on either side.
  private static func isBeforeByNumber(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> Bool {
    var first: Int64 = 0
    var second: Int64 = 0
    if one[offset] == 0x30 || other[offset] == 0x30 {
      var index = offset - 1
      while index >= 0, PlainScalar.isDigit(one[index]) {
        if one[index] != 0x30 {
          (first, second) = (1, 1)
          break
        }
        index -= 1
      }
    }
    let firstEnd = readDigits(one, offset, &first)
    let secondEnd = readDigits(other, offset, &second)
    if first != second { return first < second }
    if firstEnd != secondEnd { return firstEnd < secondEnd }
    return one[offset] < other[offset]
  }

  /// Numbers beyond 64 bits wrap around, as Go's do.
  private static func readDigits(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ value: inout Int64
  ) -> Int {
    var offset = start
    while offset < text.count, PlainScalar.isDigit(text[offset]) {
      value = value &* 10 &+ Int64(text[offset] - 0x30)
      offset += 1
    }
    return offset
  }

  /// Compares by characters; the bytes differ at `offset`, perhaps inside a character.
  private static func isBeforeBeyondASCII(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>, _ offset: Int,
    _ profile: Profile
  ) -> Bool {
    var start = offset
    while start > 0, one[start] & 0xC0 == 0x80 { start -= 1 }
    guard let a = scalar(one, start), let b = scalar(other, start) else {
      return one[offset] < other[offset]
    }
    let aIsLetter = a.properties.generalCategory.isLetter
    let bIsLetter = b.properties.generalCategory.isLetter
    if aIsLetter == bIsLetter, aIsLetter { return a.value < b.value }
    if aIsLetter || bIsLetter { return followsDigit(one, start, profile) ? aIsLetter : bIsLetter }
    return isBeforeByNumber(one, other, start, a, b)
  }

  /// As with ASCII: a character beyond it is no digit, so it counts as a number of no digits.
  private static func isBeforeByNumber(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>, _ offset: Int,
    _ a: Unicode.Scalar, _ b: Unicode.Scalar
  ) -> Bool {
    var first: Int64 = 0
    var second: Int64 = 0
    let firstEnd = readDigits(one, offset, &first)
    let secondEnd = readDigits(other, offset, &second)
    if first != second { return first < second }
    if firstEnd != secondEnd { return firstEnd < secondEnd }
    return a.value < b.value
  }

  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Unicode.Scalar? {
    let end = min(offset + ScalarAnalysis.width(text[offset]), text.count)
    return String(decoding: text[offset..<end], as: UTF8.self).unicodeScalars.first
  }
}

extension Unicode.GeneralCategory {
  /// What Go's `unicode.IsLetter` takes for a letter.
  fileprivate var isLetter: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
