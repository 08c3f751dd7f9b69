/// Checks that bytes are printable UTF-8 before a parser walks over them.
struct TextEncoding {
  /// The first byte that is not allowed.
  private(set) var problem: Problem?
  /// Whether lines end in other ways than with a line feed: the parser takes a longer way then.
  private(set) var hasRareBreaks = false
  /// How many bytes the byte order mark takes.
  private(set) var markLength = 0

  init(of text: SourceText) {
    check(text.memory.start, count: text.count)
  }

  private mutating func check(_ base: UnsafePointer<UInt8>, count: Int) {
    var offset = 0
    if count >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF {
      markLength = 3
      offset = 3
    }
    while offset < count, problem == nil {
      offset = Self.skipPlainText(base, from: offset, count: count)
      if offset < count { offset += checkCharacter(base, at: offset, count: count) }
    }
  }

  /// Goes on to the first byte that is not ASCII text, a tab or a line feed. Behind the text there
  /// is padding.
  private static func skipPlainText(
    _ base: UnsafePointer<UInt8>, from start: Int, count: Int
  ) -> Int {
    var offset = start
    // Four steps at once, for one question costs as much as the comparisons of a step.
    while offset + 64 <= count,
      Bytes16.isEmpty(
        others(base + offset) .| others(base + offset + 16) .| others(base + offset + 32)
          .| others(base + offset + 48))
    {
      offset += 64
    }
    while offset < count {
      let others = others(base + offset)
      // The usual case is a branch, so that the next bytes need not wait for a number.
      guard Bytes16.isEmpty(others) else { return min(offset + Bytes16.first(in: others), count) }
      offset += 16
    }
    return count
  }

  /// Which of sixteen bytes are not ASCII text, a tab or a line feed.
  @inline(__always)
  private static func others(_ start: UnsafePointer<UInt8>) -> Bytes16.Mask {
    let bytes = Bytes16(start)
    return .!(bytes.visible .| bytes.equal(0x0A) .| bytes.equal(0x09))
  }

  /// Checks one character that is not plain text and answers its length.
  private mutating func checkCharacter(
    _ base: UnsafePointer<UInt8>, at offset: Int, count: Int
  ) -> Int {
    let first = base[offset]
    if first == 0x0D {
      hasRareBreaks = true
      return 1
    }
    guard first >= 0x80 else { return refuse(first, at: offset) }
    guard let (scalar, length) = Self.decode(base, at: offset, count: count) else {
      problem = Problem(
        "yaml-encoding", "this byte is not UTF-8", at: offset..<offset + 1,
        hint: "save the file as UTF-8")
      return 1
    }
    if scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029 { hasRareBreaks = true }
    if (scalar < 0xA0 && scalar != 0x85) || scalar == 0xFFFE || scalar == 0xFFFF {
      return refuse(scalar, at: offset, length: length)
    }
    return length
  }

  private mutating func refuse(
    _ scalar: some BinaryInteger, at offset: Int, length: Int = 1
  ) -> Int {
    let digits = String(scalar, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: scalar < 0x10 ? 3 : 2)
    problem = Problem(
      "yaml-encoding",
      "control characters are not allowed, this is \(number)\(digits)",
      at: offset..<offset + length,
      hint: "remove it, or write it as an escape in a double-quoted string")
    return length
  }

  /// Reads one character of two to four bytes; overlong forms and surrogates are none.
  private static func decode(
    _ base: UnsafePointer<UInt8>, at offset: Int, count: Int
  ) -> (scalar: UInt32, length: Int)? {
    let first = UInt32(base[offset])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= count else { return nil }
    var scalar = first & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = UInt32(base[offset + index])
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | byte & 0x3F
    }
    let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard scalar >= least, scalar <= 0x10FFFF, scalar & 0xFFFF_F800 != 0xD800 else { return nil }
    return (scalar, length)
  }
}
