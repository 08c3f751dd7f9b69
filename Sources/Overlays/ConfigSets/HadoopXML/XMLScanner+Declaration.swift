internal import Documents

extension XMLScanner {
  /// Goes behind the declaration, if the text begins with one.
  mutating func skipDeclaration() throws(Problem) {
    let isFirst = position == 0 || (position == 3 && bytes[0] == 0xEF)
    guard isFirst, isNext("<?xml"), isSpace(byte(5)) else { return }
    let start = position
    position += 5
    var parts = ["version", "encoding", "standalone"][...]
    while true {
      let isSpaced = skipSpace()
      guard position < bytes.count else { throw unfinished("declaration", from: start) }
      let isComplete = parts.first != "version"
      if isComplete, take("?>") { return }
      guard isSpaced else { throw failure("the declaration ends with `?>`", at: position) }
      let part = try readAttribute()
      guard let index = parts.firstIndex(of: part.name), isComplete || part.name == "version" else {
        throw failure(
          "a declaration has `version`, `encoding` and `standalone`, in this order",
          at: part.range)
      }
      parts = parts[(index + 1)...]
      try check(part)
    }
  }

  private func check(_ part: XMLAttribute) throws(Problem) {
    let value = bytes.slice(part.written).string
    let isKnown: Bool =
      switch part.name {
      case "version": value == "1.0"
      case "encoding": ["utf-8", "utf8"].contains(value.lowercased())
      default: value == "yes" || value == "no"
      }
    guard isKnown else {
      let known = ["version": "`1.0`", "encoding": "`UTF-8`"][part.name] ?? "`yes` or `no`"
      throw refusal("`\(part.name)` can only be \(known) here", at: part.range)
    }
  }
}
