extension Parser {
  /// Reads a scalar in single quotes; two of them stand for one.
  mutating func scanSingleQuoted() throws(Problem) -> NodeRecord {
    let start = cursor
    keyAllowed = false
    cursor += 1
    while base[cursor] != 0x27 && text.breakLength(cursor) == 0 && base[cursor] != 0 { cursor += 1 }
    if base[cursor] == 0x27, base[cursor + 1] != 0x27 {
      cursor += 1
      return Self.slice(.string, .singleQuoted, at: start, length: cursor - start - 2)
    }
    return try scanQuotedLines(.singleQuoted, from: start)
  }

  /// Reads a scalar in double quotes.
  mutating func scanDoubleQuoted() throws(Problem) -> NodeRecord {
    let start = cursor
    keyAllowed = false
    cursor += 1
    while base[cursor] != 0x22 && base[cursor] != 0x5C && base[cursor] != 0
      && text.breakLength(cursor) == 0
    {
      cursor += 1
    }
    if base[cursor] == 0x22 {
      cursor += 1
      return Self.slice(.string, .doubleQuoted, at: start, length: cursor - start - 2)
    }
    return try scanQuotedLines(.doubleQuoted, from: start)
  }

  /// Reads a quoted scalar that has escapes or several lines; the cursor is at the first of them.
  private mutating func scanQuotedLines(_ style: Style, from start: Int) throws(Problem)
    -> NodeRecord
  {
    let begin = decoded.count
    // White space before a line break is folded with it.
    while cursor > start + 1, text.isBlank(cursor - 1),
      text.breakLength(cursor) > 0 || text.isBlank(cursor)
    {
      cursor -= 1
    }
    decode(start + 1..<cursor)
    let quote: UInt8 = style == .singleQuoted ? 0x27 : 0x22
    while true {
      let byte = base[cursor]
      if byte == quote {
        if quote == 0x22 || base[cursor + 1] != 0x27 { break }
        decoded.append(quote)
        cursor += 2
      } else if byte == 0x5C, quote == 0x22 {
        try scanEscape(from: start)
      } else if (byte == 0x20 || byte == 0x09) || text.breakLength(cursor) > 0 {
        try scanQuotedSpace(from: start)
      } else if byte == 0, cursor >= count {
        throw unclosedQuote(start)
      } else {
        decoded.append(byte)
        cursor += 1
      }
    }
    cursor += 1
    return Self.decodedScalar(style, at: start, begin..<decoded.count)
  }

  /// Reads white space in quotes: within a line it stays, around line breaks it is folded.
  private mutating func scanQuotedSpace(from start: Int) throws(Problem) {
    let begin = cursor
    while text.isBlank(cursor) { cursor += 1 }
    if text.breakLength(cursor) == 0 { return decode(begin..<cursor) }
    try skipQuotedBreaks(from: start)
    fold(begin..<cursor)
  }

  /// Passes line breaks and white space; a document cannot end inside quotes.
  private mutating func skipQuotedBreaks(from start: Int) throws(Problem) {
    while true {
      while text.isBlank(cursor) { cursor += 1 }
      let length = text.breakLength(cursor)
      if length == 0 { break }
      cursor += length
      lineStart = cursor
    }
    if cursor == lineStart, base[cursor] == 0x2D { try checkSeparator() }
    if cursor == lineStart, text.isDocumentStart(cursor) || text.isDocumentEnd(cursor) {
      throw unclosedQuote(start)
    }
  }

  private func unclosedQuote(_ start: Int) -> Problem {
    syntax("this quote is not closed", at: start, hint: "close it, or escape the quotes inside")
  }

  /// Reads an escape, `\n` or `\u00e9`, or an escaped line break.
  private mutating func scanEscape(from start: Int) throws(Problem) {
    let escape = cursor
    if text.breakLength(cursor + 1) > 0 {
      cursor += 1 + text.breakLength(cursor + 1)
      lineStart = cursor
      let begin = cursor
      try skipQuotedBreaks(from: start)
      var offset = begin
      while offset < cursor {
        let length = text.breakLength(offset)
        if length > 0 { appendBreak(offset) }
        offset += max(length, 1)
      }
      return
    }
    cursor += 2
    switch base[escape + 1] {
    case 0x78: try scanHexEscape(escape, digits: 2)
    case 0x75: try scanHexEscape(escape, digits: 4)
    case 0x55: try scanHexEscape(escape, digits: 8)
    default:
      guard let bytes = Self.escaped(base[escape + 1]) else {
        throw Problem(
          "yaml-syntax", "there is no such escape", at: escape..<min(cursor, count),
          hint: "write `\\\\` for a backslash, or use single quotes")
      }
      bytes.withUnsafeBufferPointer { decoded.append(contentsOf: $0) }
    }
  }

  /// What a character behind a backslash stands for.
  private static func escaped(_ byte: UInt8) -> [UInt8]? {
    switch byte {
    case 0x30: [0]
    case 0x61: [0x07]
    case 0x62: [0x08]
    case 0x74, 0x09: [0x09]
    case 0x6E: [0x0A]
    case 0x76: [0x0B]
    case 0x66: [0x0C]
    case 0x72: [0x0D]
    case 0x65: [0x1B]
    case 0x20, 0x22, 0x27, 0x5C: [byte]
    case 0x4E: [0xC2, 0x85]
    case 0x5F: [0xC2, 0xA0]
    case 0x4C: [0xE2, 0x80, 0xA8]
    case 0x50: [0xE2, 0x80, 0xA9]
    default: nil
    }
  }

  private mutating func scanHexEscape(_ escape: Int, digits: Int) throws(Problem) {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = Lookahead.hexDigit(base[cursor]) else {
        throw Problem(
          "yaml-syntax", "this escape needs \(digits) hexadecimal digits", at: escape..<cursor + 1)
      }
      value = value << 4 | digit
      cursor += 1
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw Problem(
        "yaml-syntax", "this escape is no Unicode character", at: escape..<cursor,
        hint: "write the character itself, or `\\U` with eight digits")
    }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { decoded.append(byte) }
  }
}
