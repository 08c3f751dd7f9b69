extension Parser {
  /// Goes to the next token. Behind a line break a key may follow; where one may, tabs are no white
  /// space.
  @inline(__always)
  mutating func skipToToken() {
    var hasOwnLine = cursor == lineStart || (cursor == indicatorEnd ? isBehindDash : keyAllowed)
    var isBehindComment = false
    while true {
      if base[cursor] == 0x20 { cursor = text.skipSpaces(from: cursor) }
      if base[cursor] == 0x09 {
        if !keyAllowed {
          cursor = text.skipBlanks(from: cursor)
        } else if isBehindComment {
          skipTabsBeforeComment()
        }
      }
      if base[cursor] == 0x23 {
        cursor = text.lineEnd(from: cursor)
        isBehindComment = hasOwnLine && reading != .configuration
      }
      let length = text.breakLength(cursor)
      if length == 0 { return }
      cursor += length
      lineStart = cursor
      keyAllowed = true
      hasOwnLine = true
    }
  }

  private var isBehindDash: Bool { base[cursor - 1] == 0x2D }

  /// Passes white space with tabs if it leads to a comment: kustomize reads comments that follow
  /// each other in one go, whatever stands between them.
  private mutating func skipTabsBeforeComment() {
    var (offset, line) = (cursor, lineStart)
    while true {
      offset = text.skipBlanks(from: offset)
      let length = text.breakLength(offset)
      if length == 0 { break }
      offset += length
      line = offset
    }
    if base[offset] == 0x23 { (cursor, lineStart) = (offset, line) }
  }

  /// Goes to the next token inside brackets, where line breaks mean nothing.
  mutating func skipToFlowToken() {
    while true {
      while text.isBlank(cursor) { cursor += 1 }
      if base[cursor] == 0x23 { cursor = text.lineEnd(from: cursor) }
      let length = text.breakLength(cursor)
      if length == 0 { return }
      cursor += length
      lineStart = cursor
    }
  }
}
