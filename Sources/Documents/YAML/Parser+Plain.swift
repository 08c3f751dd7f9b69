extension Parser {
  /// Reads a plain scalar up to an indicator, a comment, or a line that is not indented deep enough.
  @inline(__always)
  mutating func scanPlain(inFlow: Bool) throws(Problem) -> NodeRecord {
    let start = cursor
    keyAllowed = false
    let end = scanPlainLine(inFlow: inFlow)
    if breakLength(cursor) > 0, try continuesPlain(inFlow: inFlow) {
      return try scanPlainLines(from: start, firstEnd: end, inFlow: inFlow)
    }
    let text = UnsafeBufferPointer(start: base + start, count: end - start)
    let kind = PlainScalar.kind(of: text, under: reading)
    if kind == .string, text.count == 2, text[0] == 0x3C, text[1] == 0x3C { needsExpansion = true }
    return slice(kind, .plain, at: start, length: end - start)
  }

  /// Reads what belongs to the scalar on this line and answers where it ends; white space behind it is passed.
  @inline(__always)
  private mutating func scanPlainLine(inFlow: Bool) -> Int {
    var offset = cursor
    while true {
      let end = scanPlainRun(from: offset, inFlow: inFlow)
      offset = end
      while isBlank(base[offset]) { offset += 1 }
      cursor = offset
      if offset == end || base[offset] == 0x23 || !continuesRun(offset, inFlow: inFlow) { return end }
    }
  }

  /// Goes over characters that are no white space and end no plain scalar.
  @inline(__always)
  private func scanPlainRun(from start: Int, inFlow: Bool) -> Int {
    var offset = start
    while true {
      offset = inFlow ? offset : skipWord(from: offset)
      let byte = base[offset]
      if byte <= 0x20 { return offset }
      if byte == 0x3A {
        if isSpaceOrEnd(offset + 1) { return offset }
      } else if inFlow, isFlowIndicator(byte) {
        return offset
      } else if byte >= 0xC2, rareBreakLength(offset) > 0 {
        return offset
      }
      offset += 1
    }
  }

  /// Goes to the next white space, colon or byte that is not ASCII; eight bytes a step.
  @inline(__always)
  private func skipWord(from start: Int) -> Int {
    let raw = UnsafeRawPointer(base)
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var offset = start
    while true {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let isVisible = (word & low) &+ 0x5F5F_5F5F_5F5F_5F5F
      let isNoColon = ((word ^ 0x3A3A_3A3A_3A3A_3A3A) & low) &+ low
      let stops = ~(isVisible & isNoColon & ~word) & ~low
      if stops != 0 { return offset + stops.trailingZeroBitCount / 8 }
      offset += 8
    }
  }

  /// Whether the character behind white space belongs to the scalar.
  @inline(__always)
  private func continuesRun(_ offset: Int, inFlow: Bool) -> Bool {
    let byte = base[offset]
    if byte <= 0x20 { return false }
    if byte == 0x3A { return !isSpaceOrEnd(offset + 1) }
    if inFlow, isFlowIndicator(byte) { return false }
    return byte < 0xC2 || rareBreakLength(offset) == 0
  }

  /// `,`, `?`, `[`, `]`, `{` and `}` end a plain scalar inside brackets.
  @inline(__always)
  private func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3F || byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D
  }

  /// Passes line breaks behind a plain scalar and answers whether it goes on.
  @inline(__always)
  private mutating func continuesPlain(inFlow: Bool) throws(Problem) -> Bool {
    var length = breakLength(cursor)
    while length > 0 {
      cursor += length
      lineStart = cursor
      cursor = skipSpaces(from: cursor)
      if base[cursor] == 0x09 { try passTabs() }
      length = breakLength(cursor)
    }
    keyAllowed = true
    if cursor == lineStart {
      if base[cursor] == 0x2D { try checkSeparator() }
      if isDocumentStart(cursor) || isDocumentEnd(cursor) { return false }
    }
    if !inFlow, cursor - lineStart <= top.indent { return false }
    return base[cursor] != 0x23 && continuesRun(cursor, inFlow: inFlow)
  }

  /// Passes white space with tabs at the start of a line: they may not stand where the indentation is.
  private mutating func passTabs() throws(Problem) {
    while isBlank(base[cursor]) {
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
      guard breakLength(cursor) > 0, try continuesPlain(inFlow: inFlow) else { break }
    }
    var record = decodedScalar(.plain, at: start, from: begin)
    let text = UnsafeBufferPointer(rebasing: decoded.elements[begin...])
    record.kind = PlainScalar.kind(of: text, under: reading)
    return record
  }

  /// Appends what the white space between two lines means.
  mutating func fold(_ range: Range<Int>) {
    var offset = range.lowerBound
    while isBlank(base[offset]) { offset += 1 }
    let isSpecial = base[offset] == 0xE2
    if isSpecial { appendBreak(offset) }
    offset += breakLength(offset)
    var count = 0
    while offset < range.upperBound {
      let length = breakLength(offset)
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
