/// What text without quotes means: kustomize's two libraries differ in little but the words for
/// true and false.
package enum PlainScalar {
  /// What kind of value the text is. In kustomization.yaml dates stay text.
  @inline(__always)
  package static func kind(of text: UnsafeBufferPointer<UInt8>, under reading: Reading) -> Kind {
    let kind = resolve(text, under: reading)
    return kind == .timestamp && reading == .configuration ? .string : kind
  }

  /// Whether a reader of resources takes a key for a string, written without quotes.
  package static func isStringKey(_ key: String) -> Bool {
    kind(ofKey: key) == .string && !key.utf8.elementsEqual([0x3C, 0x3C])
  }

  /// What a reader of resources takes a key for, written without quotes.
  package static func kind(ofKey key: String) -> Kind {
    key.withBytes { kind(of: $0, under: .resource) }
  }

  /// What kind of value the text looks like.
  @inline(__always)
  private static func resolve(_ text: UnsafeBufferPointer<UInt8>, under reading: Reading) -> Kind {
    guard let first = text.first else { return .null }
    // Most values begin with a letter that no special word begins with, or are longer than any.
    switch first {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: return numberKind(of: text, first)
    case 0x7E: return text.count == 1 ? .null : .string
    case 0x74, 0x54, 0x66, 0x46, 0x6E, 0x4E, 0x79, 0x59, 0x6F, 0x4F:
      return text.count > 5 ? .string : wordKind(of: text, under: reading)
    default: return .string
    }
  }

  /// Whether the text, written without quotes, would be read as something else by a reader of YAML
  /// 1.1.
  @inline(__always)
  static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    resolve(text, under: .configuration) != .string || isBase60(text)
  }

  /// `true`, `null` and, in kustomization.yaml, `yes` and `on`; in small letters, capitals or with
  /// a first capital.
  @inline(never)
  private static func wordKind(of text: UnsafeBufferPointer<UInt8>, under reading: Reading) -> Kind
  {
    guard text.count == 1 || mayBeginWord(text[0] | 0x20, text[1] | 0x20) else { return .string }
    var letters: UInt64 = 0
    var capitals = 0
    for byte in text {
      letters = letters << 8 | UInt64(byte | 0x20)
      if byte & 0x20 == 0 { capitals += 1 }
    }
    let isWord = capitals == 0 || capitals == text.count || (capitals == 1 && text[0] & 0x20 == 0)
    switch letters {
    case 0x74_72_75_65, 0x66_61_6C_73_65: return isWord ? .bool : .string  // true, false
    case 0x6E_75_6C_6C: return isWord ? .null : .string
    case 0x79, 0x79_65_73, 0x6F_6E, 0x6E, 0x6E_6F, 0x6F_66_66:  // y, yes, on, n, no, off
      return isWord && reading == .configuration ? .bool : .string
    default: return .string
    }
  }

  /// Whether any of the words begins with two letters.
  @inline(__always)
  private static func mayBeginWord(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0x74, 0x72), (0x66, 0x61): true  // tr fa
    case (0x6E, 0x75), (0x6E, 0x6F): true  // nu no
    case (0x79, 0x65), (0x6F, 0x6E), (0x6F, 0x66): true  // ye on of
    default: false
    }
  }

  /// The value of a boolean: `true`, `yes`, `y` and `on` are true, the others false.
  static func isTrue(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case 0x74, 0x54, 0x79, 0x59: true
    case 0x6F, 0x4F: text.count == 2
    default: false
    }
  }

  /// Text that begins with a digit, a sign or a dot.
  @inline(never)
  private static func numberKind(of text: UnsafeBufferPointer<UInt8>, _ first: UInt8) -> Kind {
    if Number.isSpecialFloat(text) { return .float }
    if first == 0x2E {
      return Number.double(text) == nil || !separatesDigits(text) ? .string : .float
    }
    if text.count <= 18, first >= 0x31, text.allSatisfy({ isDigit($0) }) { return .int }
    if !text.allSatisfy(mayBeInNumber) { return Timestamp(text) == nil ? .string : .timestamp }
    if Timestamp(text) != nil { return .timestamp }
    if Number.integer(text) != nil { return .int }
    return Number.double(text) == nil ? .string : .float
  }

  /// Digits, signs, dots, underscores and letters of prefixes, exponents and hexadecimal digits.
  private static func mayBeInNumber(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x5F
      || (lower >= 0x61 && lower <= 0x66) || lower == 0x78 || lower == 0x6F
  }

  /// Whether underscores stand between digits only: behind a dot Go reads them more strictly than
  /// elsewhere.
  private static func separatesDigits(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.allSatisfy { offset in
      text[offset] != 0x5F
        || offset + 1 < text.count && isDigit(text[offset - 1]) && isDigit(text[offset + 1])
    }
  }

  /// `12:30:45`, which YAML 1.1 reads as a number to the base of sixty.
  static func isBase60(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, first == 0x2B || first == 0x2D || isDigit(first) else {
      return false
    }
    var offset = isDigit(first) ? 0 : 1
    guard offset < text.count, isDigit(text[offset]) else { return false }
    while offset < text.count, isDigit(text[offset]) || text[offset] == 0x5F { offset += 1 }
    guard offset < text.count, text[offset] == 0x3A else { return false }
    while offset < text.count, text[offset] == 0x3A {
      offset += 1
      guard offset < text.count, isDigit(text[offset]) else { return false }
      if offset + 1 < text.count, text[offset] <= 0x35, isDigit(text[offset + 1]) { offset += 1 }
      offset += 1
    }
    guard offset < text.count else { return true }
    guard text[offset] == 0x2E else { return false }
    return text[(offset + 1)...].allSatisfy { isDigit($0) || $0 == 0x5F }
  }

  /// Whether the byte is one of `0` to `9`.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
