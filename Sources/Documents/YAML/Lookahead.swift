#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The questions that a parser asks about the bytes at a place. It changes nothing, and is small
/// enough to pass in registers.
struct Lookahead {
  /// The bytes; zero bytes stand behind them, and none inside.
  let base: UnsafePointer<UInt8>
  let count: Int
  /// Whether lines end in other ways than with a line feed.
  let hasRareBreaks: Bool

  /// Whether a space or a tab is here.
  @inline(__always)
  func isBlank(_ offset: Int) -> Bool { base[offset] == 0x20 || base[offset] == 0x09 }

  /// How many bytes the line break at an offset has, 0 if there is none.
  @inline(__always)
  func breakLength(_ offset: Int) -> Int {
    let byte = base[offset]
    if byte == 0x0A { return 1 }
    if byte != 0x0D && byte < 0xC2 { return 0 }
    return rareBreakLength(offset)
  }

  /// CR, CR LF, and the line ends of Unicode that YAML 1.1 knows.
  @inline(never)
  func rareBreakLength(_ offset: Int) -> Int {
    switch base[offset] {
    case 0x0D: base[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: base[offset + 1] == 0x85 ? 2 : 0
    case 0xE2: base[offset + 1] == 0x80 && base[offset + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  /// Whether white space, a line break or the end of the text is here.
  @inline(__always)
  func isSpaceOrEnd(_ offset: Int) -> Bool {
    base[offset] <= 0x20 || (base[offset] >= 0xC2 && rareBreakLength(offset) > 0)
  }

  /// The next line feed, if there is one.
  @inline(__always)
  func nextLineFeed(from offset: Int) -> Int? {
    guard let found = memchr(base + offset, 0x0A, count - offset) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The end of the line: the offset of its break or of the end of the text.
  @inline(__always)
  func lineEnd(from offset: Int) -> Int {
    if !hasRareBreaks { return nextLineFeed(from: offset) ?? count }
    var end = offset
    while end < count, breakLength(end) == 0 { end += 1 }
    return end
  }

  /// Goes over spaces: indentation is a large part of a file.
  @inline(__always)
  func skipSpaces(from start: Int) -> Int {
    var offset = start
    while true {
      let length = Bytes16.first(in: .!Bytes16(base + offset).equal(0x20))
      offset += length
      if length < 16 { return offset }
    }
  }

  /// Goes over spaces and tabs.
  @inline(__always)
  func skipBlanks(from start: Int) -> Int {
    var offset = start
    while isBlank(offset) { offset += 1 }
    return offset
  }

  /// Whether `---` stands here, and ends.
  @inline(__always)
  func isDocumentStart(_ offset: Int) -> Bool { isTriple(0x2D, offset) }

  /// Whether `...` stands here, and ends.
  @inline(__always)
  func isDocumentEnd(_ offset: Int) -> Bool { isTriple(0x2E, offset) }

  @inline(__always)
  private func isTriple(_ byte: UInt8, _ offset: Int) -> Bool {
    base[offset] == byte && base[offset + 1] == byte && base[offset + 2] == byte
      && isSpaceOrEnd(offset + 3)
  }

  /// Goes over characters that are no white space and end no plain scalar.
  @inline(__always)
  func skipPlainRun(from start: Int, inFlow: Bool) -> Int {
    var offset = start
    while true {
      offset = inFlow ? offset : skipWord(from: offset)
      let byte = base[offset]
      if byte <= 0x20 { return offset }
      if byte == 0x3A {
        if isSpaceOrEnd(offset + 1) { return offset }
      } else if inFlow, Self.isFlowIndicator(byte) {
        return offset
      } else if byte >= 0xC2, rareBreakLength(offset) > 0 {
        return offset
      }
      offset += 1
    }
  }

  /// Goes to the next white space, colon or byte that is not ASCII.
  @inline(__always)
  private func skipWord(from start: Int) -> Int {
    var offset = start
    while true {
      let bytes = Bytes16(base + offset)
      let length = Bytes16.first(in: .!bytes.above(0x20) .| bytes.equal(0x3A))
      offset += length
      if length < 16 { return offset }
    }
  }

  /// Whether the character behind white space belongs to a plain scalar.
  @inline(__always)
  func continuesPlain(_ offset: Int, inFlow: Bool) -> Bool {
    let byte = base[offset]
    if byte <= 0x20 { return false }
    if byte == 0x3A { return !isSpaceOrEnd(offset + 1) }
    if inFlow, Self.isFlowIndicator(byte) { return false }
    return byte < 0xC2 || rareBreakLength(offset) == 0
  }

  /// `,`, `?`, `[`, `]`, `{` and `}` end a plain scalar inside brackets.
  @inline(__always)
  private static func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3F || byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D
  }

  /// Letters, digits, `-` and `_`: what names and handles are made of.
  @inline(__always)
  static func isWordCharacter(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
      || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x5F
  }

  /// What a hexadecimal digit stands for.
  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
