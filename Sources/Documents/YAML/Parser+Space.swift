#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Parser {
  @inline(__always)
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// How many bytes the line break at an offset has, 0 if there is none.
  @inline(__always)
  func breakLength(_ offset: Int) -> Int {
    let byte = base[offset]
    if byte == 0x0A { return 1 }
    if byte != 0x0D && byte < 0xC2 { return 0 }
    return rareBreakLength(offset)
  }

  /// CR, CR LF, and the line ends of Unicode that YAML 1.1 knows.
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

  @inline(__always)
  func nextLineFeed(from offset: Int) -> Int? {
    guard let found = memchr(base + offset, 0x0A, count - offset) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The end of the line: the offset of its break or of the end of the text.
  @inline(__always)
  func lineEnd(from offset: Int) -> Int {
    if !encoding.hasRareBreaks { return nextLineFeed(from: offset) ?? count }
    var end = offset
    while end < count, breakLength(end) == 0 { end += 1 }
    return end
  }

  /// Goes over spaces, eight at a time: indentation is a large part of a file.
  @inline(__always)
  func skipSpaces(from start: Int) -> Int {
    let raw = UnsafeRawPointer(base)
    var offset = start
    while true {
      let others = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ 0x2020_2020_2020_2020
      if others != 0 { return offset + others.trailingZeroBitCount / 8 }
      offset += 8
    }
  }

  /// Goes to the next token. Behind a line break a key may follow; where one may, tabs are no white space.
  @inline(__always)
  mutating func skipToToken() {
    var isBehindComment = false
    while true {
      if base[cursor] == 0x20 { cursor = skipSpaces(from: cursor) }
      if base[cursor] == 0x09, !keyAllowed || (isBehindComment && isCommentOrEmpty(cursor)) {
        while isBlank(base[cursor]) { cursor += 1 }
      }
      if base[cursor] == 0x23 {
        cursor = lineEnd(from: cursor)
        isBehindComment = true
      }
      let length = breakLength(cursor)
      if length == 0 { return }
      cursor += length
      lineStart = cursor
      keyAllowed = true
    }
  }

  /// Whether nothing but a comment stands on the rest of the line. go-yaml reads comments in runs, and within a
  /// run it does not mind tabs.
  private func isCommentOrEmpty(_ offset: Int) -> Bool {
    var end = offset
    while isBlank(base[end]) { end += 1 }
    return base[end] == 0x23 || breakLength(end) > 0
  }

  /// Goes to the next token inside brackets, where line breaks mean nothing.
  mutating func skipToFlowToken() {
    while true {
      while isBlank(base[cursor]) { cursor += 1 }
      if base[cursor] == 0x23 { cursor = lineEnd(from: cursor) }
      let length = breakLength(cursor)
      if length == 0 { return }
      cursor += length
      lineStart = cursor
    }
  }

  /// Whether `---` is here, on its own at the start of a line.
  @inline(__always)
  func isDocumentStart(_ offset: Int) -> Bool { isIndicator(0x2D, offset) }

  /// Whether `...` is here, on its own at the start of a line.
  @inline(__always)
  func isDocumentEnd(_ offset: Int) -> Bool { isIndicator(0x2E, offset) && offset == lineStart }

  @inline(__always)
  func isIndicator(_ byte: UInt8, _ offset: Int) -> Bool {
    base[offset] == byte && base[offset + 1] == byte && base[offset + 2] == byte
      && isSpaceOrEnd(offset + 3)
  }
}
