extension Parser {
  /// Goes to the next token. Behind a line break a key may follow; where one may, tabs are no white
  /// space.
  @inline(__always)
  mutating func skipToToken() {
    var isBehindComment = false
    while true {
      if base[cursor] == 0x20 { cursor = text.skipSpaces(from: cursor) }
      if base[cursor] == 0x09, !keyAllowed || (isBehindComment && text.isCommentOrEmpty(cursor)) {
        while text.isBlank(cursor) { cursor += 1 }
      }
      if base[cursor] == 0x23 {
        cursor = text.lineEnd(from: cursor)
        isBehindComment = true
      }
      let length = text.breakLength(cursor)
      if length == 0 { return }
      cursor += length
      lineStart = cursor
      keyAllowed = true
    }
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
