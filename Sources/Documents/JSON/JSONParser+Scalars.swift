extension JSONParser {
  /// Reads `true`, `false` or `null`.
  mutating func parseWord() throws(Problem) -> NodeRecord {
    let words: [(text: StaticString, kind: Kind)] = [
      ("true", .bool), ("false", .bool), ("null", .null),
    ]
    for (text, kind) in words
    where areSameBytes(bytes + offset, text.utf8Start, min(text.utf8CodeUnitCount, remaining)) {
      guard text.utf8CodeUnitCount <= remaining else { continue }
      defer { offset += text.utf8CodeUnitCount }
      return plain(kind, from: offset, count: text.utf8CodeUnitCount)
    }
    throw unexpected("a value")
  }

  /// Reads a number, which stays as it is written.
  mutating func parseNumber() throws(Problem) -> NodeRecord {
    let start = offset
    _ = take(0x2D)
    if !take(0x30) { try skipDigits() }
    var isWhole = true
    if take(0x2E) {
      isWhole = false
      try skipDigits()
    }
    if bytes[offset] | 0x20 == 0x65 {
      isWhole = false
      offset += 1
      if !take(0x2B) { _ = take(0x2D) }
      try skipDigits()
    }
    let text = UnsafeBufferPointer(start: bytes + start, count: offset - start)
    // A zero with a sign is none of Go's integers.
    let isInteger = isWhole && !text.elementsEqual("-0".utf8) && Number.integer(text) != nil
    return plain(isInteger ? .int : .float, from: start, count: offset - start)
  }

  private mutating func skipDigits() throws(Problem) {
    guard PlainScalar.isDigit(bytes[offset]) else { throw unexpected("a digit") }
    while PlainScalar.isDigit(bytes[offset]) { offset += 1 }
  }

  private var remaining: Int { source.count - offset }

  private func plain(_ kind: Kind, from start: Int, count: Int) -> NodeRecord {
    NodeRecord(
      kind: kind, flags: .init(style: .plain), start: UInt32(start), length: UInt32(count))
  }

  /// Reads a string; without escapes it is a slice of the source.
  mutating func parseString() throws(Problem) -> NodeRecord {
    let start = offset
    offset += 1
    while bytes[offset] >= 0x20, bytes[offset] != 0x22, bytes[offset] != 0x5C { offset += 1 }
    var flags = NodeRecord.Flags(style: .doubleQuoted)
    if take(0x22) {
      flags.formUnion(.offset)
      return NodeRecord(
        kind: .string, flags: flags, start: UInt32(start), length: UInt32(offset - start - 2))
    }
    let begin = decoded.count
    decoded.append(
      contentsOf: UnsafeBufferPointer(start: bytes + start + 1, count: offset - start - 1))
    while !take(0x22) { try parseCharacter() }
    flags.formUnion(.decoded)
    return NodeRecord(
      kind: .string, flags: flags, start: UInt32(start), length: UInt32(decoded.count - begin),
      content: UInt32(begin))
  }

  private mutating func parseCharacter() throws(Problem) {
    guard bytes[offset] >= 0x20 else { throw unexpected("no line break or tab in a string") }
    guard take(0x5C) else {
      decoded.append(bytes[offset])
      offset += 1
      return
    }
    let escape = bytes[offset]
    offset += 1
    switch escape {
    case 0x22, 0x5C, 0x2F: decoded.append(escape)
    case 0x62: decoded.append(0x08)
    case 0x66: decoded.append(0x0C)
    case 0x6E: decoded.append(0x0A)
    case 0x72: decoded.append(0x0D)
    case 0x74: decoded.append(0x09)
    case 0x75: try parseUnicodeEscape()
    default:
      offset -= 1
      throw unexpected("one of `\"\\/bfnrtu` behind a backslash")
    }
  }

  /// Two halves make a character; Go replaces one that is alone.
  private mutating func parseUnicodeEscape() throws(Problem) {
    let start = offset - 2
    let first = try parseCodeUnit()
    var scalar = Unicode.Scalar(first)
    if scalar == nil, first < 0xDC00, bytes[offset] == 0x5C, bytes[offset + 1] == 0x75 {
      let resume = offset
      offset += 2
      let second = try parseCodeUnit()
      if second >= 0xDC00, second < 0xE000 {
        scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      } else {
        offset = resume
      }
    }
    if scalar == nil, isStrict {
      throw Problem(
        "json-syntax", "this is half a character, the other half is missing",
        at: start..<offset, hint: "characters beyond U+FFFF are written as two `\\u`, or as such")
    }
    for byte in String(scalar ?? "\u{FFFD}").utf8 { decoded.append(byte) }
  }

  private mutating func parseCodeUnit() throws(Problem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[offset]
      let lower = byte | 0x20
      guard PlainScalar.isDigit(byte) || (lower >= 0x61 && lower <= 0x66) else {
        throw unexpected("four hexadecimal digits")
      }
      value = value << 4 | UInt32(PlainScalar.isDigit(byte) ? byte - 0x30 : lower - 0x57)
      offset += 1
    }
    return value
  }
}
