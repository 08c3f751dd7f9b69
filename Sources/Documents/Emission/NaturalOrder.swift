/// The order in which go-yaml prints keys: letters behind other characters, runs of digits by their
/// value.
enum NaturalOrder {
  /// Whether one key stands before another.
  @inline(__always)
  static func isBefore(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>, as profile: Profile
  ) -> Bool {
    let shared = min(one.count, other.count)
    var offset = 0
    while offset < shared, one[offset] == other[offset] { offset += 1 }
    guard offset < shared else { return one.count < other.count }
    let a = one[offset]
    let b = other[offset]
    if a < 0x80, b < 0x80 {
      let aIsLetter = isLetter(a)
      let bIsLetter = isLetter(b)
      if aIsLetter, bIsLetter { return a < b }
      if aIsLetter || bIsLetter {
        if profile == .kustomize || offset == 0 { return bIsLetter }
      } else if !PlainScalar.isDigit(a), !PlainScalar.isDigit(b) {
        return a < b
      }
    }
    return isBeforeByNumber(one, other, offset, profile)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  @inline(never)
  private static func isBeforeByNumber(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>, _ offset: Int,
    _ profile: Profile
  ) -> Bool {
    let shared =
      one[..<offset].lastIndex { $0 < 0x80 && !PlainScalar.isDigit($0) }.map { $0 + 1 } ?? 0
    return KeyEnding(one, from: shared, offset).isBefore(
      KeyEnding(other, from: shared, offset), profile)
  }
}

/// What is left of a key behind the part that it shares with another, and the digits that end this
/// part.
private struct KeyEnding {
  private let characters: [Unicode.Scalar]
  /// Where the keys differ.
  private let start: Int

  init(_ text: UnsafeBufferPointer<UInt8>, from begin: Int, _ difference: Int) {
    characters = Array(String(decoding: text[begin...], as: UTF8.self).unicodeScalars)
    // The difference may lie inside a character: its first byte belongs to it.
    var boundary = difference
    while boundary > begin, text[boundary] & 0xC0 == 0x80 { boundary -= 1 }
    start = text[begin..<boundary].count { $0 & 0xC0 != 0x80 }
  }

  /// Whether a key with this ending stands before one with another.
  func isBefore(_ other: KeyEnding, _ profile: Profile) -> Bool {
    let a = characters[start]
    let b = other.characters[other.start]
    let aIsLetter = a.properties.generalCategory.isLetter
    let bIsLetter = b.properties.generalCategory.isLetter
    if aIsLetter, bIsLetter { return a < b }
    if aIsLetter || bIsLetter {
      // go-yaml's third version has letters before other characters behind a digit.
      return profile == .hydrator && followsDigit ? aIsLetter : bIsLetter
    }
    let seed: Int64 = (a == "0" || b == "0") && followsNumber ? 1 : 0
    let (first, firstCount) = number(seed)
    let (second, secondCount) = other.number(seed)
    if first != second { return first < second }
    return firstCount != secondCount ? firstCount < secondCount : a < b
  }

  private var followsDigit: Bool { start > 0 && Self.isDigit(characters[start - 1]) }

  /// Whether a digit other than zero stands in the run of digits before the difference.
  private var followsNumber: Bool {
    characters[..<start].reversed().prefix { Self.isDigit($0) }.contains { $0 != "0" }
  }

  /// The value of the digits behind the difference. Numbers beyond 64 bits wrap around, and digits
  /// of other scripts count for what their code is away from `0`, as in Go.
  private func number(_ seed: Int64) -> (value: Int64, count: Int) {
    let digits = characters[start...].prefix { Self.isDigit($0) }
    return (digits.reduce(seed) { $0 &* 10 &+ Int64($1.value) &- 0x30 }, digits.count)
  }

  private static func isDigit(_ character: Unicode.Scalar) -> Bool {
    character.isASCII
      ? PlainScalar.isDigit(UInt8(character.value))
      : character.properties.generalCategory == .decimalNumber
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
