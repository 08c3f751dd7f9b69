extension Parser {
  /// What the header of a block scalar asks for.
  private struct Header {
    /// Line breaks at the end: -1 none (`-`), 0 one, 1 all (`+`).
    var chomping = 0
    /// The indentation given as a digit, 0 for none.
    var increment = 0
  }

  /// Reads `|` or `>` and the lines below that are indented deeper.
  mutating func scanBlockScalar(isLiteral: Bool) throws(Problem) -> NodeRecord {
    let start = cursor
    let header = try scanBlockHeader()
    let begin = decoded.count
    let parent = max(top.indent, 0)
    var indent = header.increment > 0 ? parent + header.increment : 0
    var breaks = try scanBlockBreaks(&indent, from: start)
    var leading = 0..<0
    var beganBlank = false
    while cursor - lineStart == indent, cursor < count {
      let isBlankLine = text.isBlank(cursor)
      let folds = !isLiteral && !beganBlank && !isBlankLine && isLineFeed(leading)
      if !folds { appendBreaks(leading) } else if breaks.isEmpty { decoded.append(0x20) }
      appendBreaks(breaks)
      beganBlank = isBlankLine
      let end = copyLine(from: cursor)
      leading = end..<end + text.breakLength(end)
      cursor = leading.upperBound
      if !leading.isEmpty { lineStart = cursor }
      breaks = try scanBlockBreaks(&indent, from: start)
    }
    if header.chomping >= 0 { appendBreaks(leading) }
    if header.chomping > 0 { appendBreaks(breaks) }
    keyAllowed = true
    return Self.decodedScalar(isLiteral ? .literal : .folded, at: start, begin..<decoded.count)
  }

  /// Reads `|+2 # comment` up to the next line.
  private mutating func scanBlockHeader() throws(Problem) -> Header {
    var header = Header()
    cursor += 1
    for _ in 0..<2 {
      let byte = base[cursor]
      if byte == 0x30, header.increment == 0 {
        throw syntax("the indentation of a block of text cannot be 0", at: cursor)
      }
      if byte == 0x2B || byte == 0x2D, header.chomping == 0 {
        header.chomping = byte == 0x2B ? 1 : -1
      } else if byte >= 0x31, byte <= 0x39, header.increment == 0 {
        header.increment = Int(byte - 0x30)
      } else {
        break
      }
      cursor += 1
    }
    while text.isBlank(cursor) { cursor += 1 }
    if base[cursor] == 0x23 { cursor = text.lineEnd(from: cursor) }
    guard text.breakLength(cursor) > 0 || cursor >= count else {
      throw syntax(
        "a block of text begins on the next line", at: cursor,
        hint: "only `+`, `-`, a digit and a comment may follow `|` and `>`")
    }
    cursor += text.breakLength(cursor)
    lineStart = cursor
    return header
  }

  /// Passes indentation and empty lines, whose text it answers; finds the indentation if it is not
  /// known.
  private mutating func scanBlockBreaks(_ indent: inout Int, from start: Int) throws(Problem)
    -> Range<Int>
  {
    let content = lineStart + indent
    if indent > 0, cursor == lineStart, text.skipSpaces(from: cursor) >= content,
      text.breakLength(content) == 0
    {
      // The usual line.
      cursor = content
      return content..<content
    }
    let begin = cursor
    var end = cursor
    var deepest = 0
    while true {
      let spaces = text.skipSpaces(from: cursor)
      cursor = indent == 0 ? spaces : min(spaces, max(lineStart + indent, cursor))
      deepest = max(deepest, cursor - lineStart)
      if indent == 0 || cursor - lineStart < indent, base[cursor] == 0x09 {
        throw syntax("a tab cannot indent", at: cursor, hint: "YAML is indented with spaces")
      }
      let length = text.breakLength(cursor)
      if length == 0 { break }
      cursor += length
      lineStart = cursor
      end = cursor
    }
    if indent == 0 { indent = max(deepest, top.indent + 1, 1) }
    return begin..<end
  }

  /// Appends the rest of a line and answers where it ends; finds the end and copies in one go.
  @inline(__always)
  private mutating func copyLine(from start: Int) -> Int {
    if text.hasRareBreaks {
      let end = text.lineEnd(from: start)
      decode(start..<end)
      return end
    }
    var offset = start
    while true {
      let bytes = Bytes16(base + offset)
      let ends = bytes.equal(0x0A) .| bytes.equal(0)
      let length = Bytes16.isEmpty(ends) ? 16 : Bytes16.first(in: ends)
      decoded.reserve(16)
      decoded.appendUnchecked { memory in
        bytes.store(to: memory)
        return length
      }
      offset += length
      if length < 16 { return offset }
    }
  }

  /// Appends the line breaks of a run of empty lines.
  @inline(__always)
  private mutating func appendBreaks(_ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = text.breakLength(offset)
      if length > 0 { appendBreak(offset) }
      offset += max(length, 1)
    }
  }

  private func isLineFeed(_ range: Range<Int>) -> Bool {
    !range.isEmpty && base[range.lowerBound] != 0xE2
  }
}
