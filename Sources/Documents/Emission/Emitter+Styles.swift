// The four ways to write a string, with libyaml's rules for breaking lines.

extension Emitter {
  /// The column in characters.
  var column: Int {
    output.elements[lineStart...].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// Writes text without quotes.
  mutating func writePlain(_ text: UnsafeBufferPointer<UInt8>, indent: Int, mayBreak: Bool) {
    writeWords(text, indent: indent, mayBreak: mayBreak, quote: nil)
  }

  /// Writes text in single quotes.
  mutating func writeSingleQuoted(
    _ text: UnsafeBufferPointer<UInt8>, indent: Int, mayBreak: Bool
  ) {
    output.append(0x27)
    writeWords(text, indent: indent, mayBreak: mayBreak, quote: 0x27)
    output.append(0x27)
  }

  /// Writes text that is broken at single spaces once the line is long.
  private mutating func writeWords(
    _ text: UnsafeBufferPointer<UInt8>, indent: Int, mayBreak: Bool, quote: UInt8?
  ) {
    var column = column
    var wasSpace = false
    var wasBreak = false
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      let breakWidth = ScalarAnalysis.breakWidth(text, offset)
      if byte == 0x20 {
        let isSingle = offset + 1 >= text.count || text[offset + 1] != 0x20
        let isInside = quote == nil || (offset > 0 && offset < text.count - 1)
        if mayBreak, !wasSpace, column > profile.width, isSingle, isInside {
          startLine(indent)
          column = indent
        } else {
          output.append(byte)
          column += 1
        }
        wasSpace = true
        offset += 1
      } else if breakWidth > 0 {
        if !wasBreak, byte == 0x0A { output.append(0x0A) }
        writeBreak(text, &offset)
        column = 0
        wasBreak = true
      } else {
        if wasBreak {
          writeSpaces(indent)
          column = indent
        }
        if byte == quote {
          output.append(byte)
          column += 1
        }
        column += copyLetters(text, &offset)
        wasSpace = false
        wasBreak = false
      }
    }
  }

  private mutating func startLine(_ indent: Int) {
    output.append(0x0A)
    lineStart = output.count
    writeSpaces(indent)
  }

  /// Writes a line break; those of Unicode stay as they are.
  private mutating func writeBreak(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) {
    if text[offset] == 0x0A {
      output.append(0x0A)
      offset += 1
    } else {
      copyCharacter(text, &offset)
    }
    lineStart = output.count
  }

  /// Copies a character, and the small letters behind it: most of a text are some. Answers how many
  /// there were.
  private mutating func copyLetters(
    _ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int
  ) -> Int {
    let start = offset
    let first = min(ScalarAnalysis.width(text[start]), text.count - start)
    offset += first
    while offset < text.count, ScalarAnalysis.isSmallLetter(text[offset]) { offset += 1 }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
    return offset - start - first + 1
  }

  private mutating func copyCharacter(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) {
    let width = min(ScalarAnalysis.width(text[offset]), text.count - offset)
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[offset..<offset + width]))
    offset += width
  }

  /// Writes `|` and the lines of the text.
  mutating func writeLiteral(_ text: UnsafeBufferPointer<UInt8>, indent: Int) {
    output.append(0x7C)
    writeHints(text)
    output.append(0x0A)
    lineStart = output.count
    var offset = 0
    isAtBreak = true
    while offset < text.count {
      if ScalarAnalysis.breakWidth(text, offset) > 0 {
        writeBreak(text, &offset)
        isAtBreak = true
        continue
      }
      writeSpaces(indent)
      let start = offset
      while offset < text.count, ScalarAnalysis.breakWidth(text, offset) == 0 { offset += 1 }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
      isAtBreak = false
    }
  }

  /// Says how deep the lines are indented, if the first one hides it, and what becomes of the last
  /// line break.
  mutating func writeHints(_ text: UnsafeBufferPointer<UInt8>) {
    if text[0] == 0x20 || ScalarAnalysis.breakWidth(text, 0) > 0 { output.append(0x32) }
    let last = Self.lastCharacter(text, before: text.count)
    guard ScalarAnalysis.breakWidth(text, last) > 0 else { return output.append(0x2D) }
    if last == 0 || ScalarAnalysis.breakWidth(text, Self.lastCharacter(text, before: last)) > 0 {
      output.append(0x2B)
    }
  }

  private static func lastCharacter(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    var offset = end - 1
    while offset > 0, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// Writes text in double quotes, with escapes.
  mutating func writeDoubleQuoted(
    _ text: UnsafeBufferPointer<UInt8>, indent: Int, mayBreak: Bool
  ) {
    output.append(0x22)
    // go-yaml looks for a byte order mark at the start of the text whatever character it is at.
    let escapesAll = text.count >= 3 && text[..<3].elementsEqual([0xEF, 0xBB, 0xBF])
    var column = column
    var wasSpace = false
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if escapesAll || byte == 0x22 || byte == 0x5C || !ScalarAnalysis.isPrintable(text, offset)
        || ScalarAnalysis.breakWidth(text, offset) > 0
      {
        let before = output.count
        writeEscape(text, &offset)
        column += output.count - before
        wasSpace = false
      } else if byte == 0x20 {
        if mayBreak, !wasSpace, column > profile.width, offset > 0, offset < text.count - 1 {
          startLine(indent)
          column = indent
          if text[offset + 1] == 0x20 {
            output.append(0x5C)
            column += 1
          }
        } else {
          output.append(byte)
          column += 1
        }
        wasSpace = true
        offset += 1
      } else {
        column += copyLetters(text, &offset)
        wasSpace = false
      }
    }
    output.append(0x22)
  }

  private mutating func writeEscape(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) {
    let width = min(ScalarAnalysis.width(text[offset]), text.count - offset)
    var value = UInt32(text[offset]) & (width == 1 ? 0x7F : 0x7F >> UInt32(width))
    for index in 1..<max(width, 1) { value = value << 6 | UInt32(text[offset + index]) & 0x3F }
    offset += width
    output.append(0x5C)
    if let letter = Self.escapeLetter(value) { return output.append(letter) }
    let digits = value <= 0xFF ? 2 : value <= 0xFFFF ? 4 : 8
    output.append(digits == 2 ? 0x78 : digits == 4 ? 0x75 : 0x55)
    for shift in stride(from: (digits - 1) * 4, through: 0, by: -4) {
      let digit = UInt8(value >> UInt32(shift) & 0x0F)
      output.append(digit < 10 ? digit + 0x30 : digit + 0x37)
    }
  }

  private static func escapeLetter(_ value: UInt32) -> UInt8? {
    switch value {
    case 0x00: 0x30
    case 0x07: 0x61
    case 0x08: 0x62
    case 0x09: 0x74
    case 0x0A: 0x6E
    case 0x0B: 0x76
    case 0x0C: 0x66
    case 0x0D: 0x72
    case 0x1B: 0x65
    case 0x22: 0x22
    case 0x5C: 0x5C
    case 0x85: 0x4E
    case 0xA0: 0x5F
    case 0x2028: 0x4C
    case 0x2029: 0x50
    default: nil
    }
  }
}
