extension Parser {
  /// Reads a plain scalar up to an indicator, a comment, or a line that is not indented deep
  /// enough.
  @inline(__always)
  mutating func scanPlain(inFlow: Bool) throws(Problem) -> NodeRecord {
    let start = cursor
    keyAllowed = false
    let end = scanPlainLine(inFlow: inFlow)
    if text.breakLength(cursor) > 0, try continuesPlain(inFlow: inFlow) {
      return try scanPlainLines(from: start, firstEnd: end, inFlow: inFlow)
    }
    let value = UnsafeBufferPointer(start: base + start, count: end - start)
    let kind = PlainScalar.kind(of: value, under: reading)
    if kind == .string, value.count == 2, value[0] == 0x3C, value[1] == 0x3C {
      needsExpansion = true
    }
    return Self.slice(kind, .plain, at: start, length: end - start)
  }

  /// Reads what belongs to the scalar on this line and answers where it ends; white space behind it
  /// is passed.
  @inline(__always)
  private mutating func scanPlainLine(inFlow: Bool) -> Int {
    var offset = cursor
    while true {
      let end = text.skipPlainRun(from: offset, inFlow: inFlow)
      offset = end
      while text.isBlank(offset) { offset += 1 }
      cursor = offset
      if offset == end || base[offset] == 0x23 || !text.continuesPlain(offset, inFlow: inFlow) {
        return end
      }
    }
  }

  /// Passes line breaks behind a plain scalar and answers whether it goes on.
  @inline(__always)
  private mutating func continuesPlain(inFlow: Bool) throws(Problem) -> Bool {
    var length = text.breakLength(cursor)
    while length > 0 {
      cursor += length
      lineStart = cursor
      cursor = text.skipSpaces(from: cursor)
      if base[cursor] == 0x09 { try passTabs() }
      length = text.breakLength(cursor)
    }
    keyAllowed = true
    if cursor == lineStart {
      if base[cursor] == 0x2D { try checkSeparator() }
      if text.isDocumentStart(cursor) || text.isDocumentEnd(cursor) { return false }
    }
    if !inFlow, cursor - lineStart <= top.indent { return false }
    return base[cursor] != 0x23 && text.continuesPlain(cursor, inFlow: inFlow)
  }

  /// Passes white space with tabs at the start of a line: they may not stand where the indentation
  /// is.
  private mutating func passTabs() throws(Problem) {
    while text.isBlank(cursor) {
      if base[cursor] == 0x09, cursor - lineStart <= top.indent {
        throw syntax("a tab cannot indent", at: cursor, hint: "YAML is indented with spaces")
      }
      cursor += 1
    }
  }

  /// Reads the other lines of a plain scalar; line breaks become a space, empty lines line breaks.
  private mutating func scanPlainLines(
    from start: Int, firstEnd: Int, inFlow: Bool
  ) throws(Problem) -> NodeRecord {
    let begin = decoded.count
    decode(start..<firstEnd)
    var end = firstEnd
    while true {
      fold(end..<cursor)
      let lineBegin = cursor
      keyAllowed = false
      end = scanPlainLine(inFlow: inFlow)
      decode(lineBegin..<end)
      guard text.breakLength(cursor) > 0, try continuesPlain(inFlow: inFlow) else { break }
    }
    var record = Self.decodedScalar(.plain, at: start, begin..<decoded.count)
    let value = UnsafeBufferPointer(rebasing: decoded.elements[begin...])
    record.kind = PlainScalar.kind(of: value, under: reading)
    return record
  }

  /// Appends what the white space between two lines means.
  mutating func fold(_ range: Range<Int>) {
    var offset = range.lowerBound
    while text.isBlank(offset) { offset += 1 }
    let isSpecial = base[offset] == 0xE2
    if isSpecial { appendBreak(offset) }
    offset += text.breakLength(offset)
    // Mostly nothing but the indentation of the next line is left.
    if !isSpecial, text.skipSpaces(from: offset) >= range.upperBound {
      return decoded.append(0x20)
    }
    var count = 0
    while offset < range.upperBound {
      let length = text.breakLength(offset)
      if length > 0 {
        appendBreak(offset)
        count += 1
      }
      offset += max(length, 1)
    }
    if count == 0, !isSpecial { decoded.append(0x20) }
  }

  /// Appends a line break in its normal form; U+2028 and U+2029 stay.
  mutating func appendBreak(_ offset: Int) {
    if base[offset] == 0xE2 {
      decode(offset..<offset + 3)
    } else {
      decoded.append(0x0A)
    }
  }
}
