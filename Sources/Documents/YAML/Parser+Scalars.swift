extension Parser {
  /// Reads a scalar or an alias; an empty one if there is only an anchor or a tag.
  @inline(__always)
  mutating func scanScalar(inFlow: Bool, hasProperties: Bool) throws(Problem) -> NodeRecord {
    let byte = base[cursor]
    switch byte {
    case 0x22: return try scanDoubleQuoted()
    case 0x27: return try scanSingleQuoted()
    case 0x7C where !inFlow, 0x3E where !inFlow: return try scanBlockScalar(isLiteral: byte == 0x7C)
    case 0x2A:
      guard !hasProperties else {
        throw syntax("an alias cannot have an anchor or a tag", at: cursor, hint: "remove it")
      }
      return try scanAlias()
    case 0x2D, 0x3A, 0x3F:
      guard text.isSpaceOrEnd(cursor + 1) || (inFlow && byte != 0x2D) else {
        return try scanPlain(inFlow: inFlow)
      }
      return try emptyContent(
        hasProperties: hasProperties && (byte == 0x3A || inFlow && byte != 0x2D))
    case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x23, 0x26, 0x21, 0x25, 0x40, 0x60, 0x7C, 0x3E, 0x09, 0:
      return try emptyContent(
        hasProperties: hasProperties && inFlow && (byte == 0x2C || byte == 0x5D || byte == 0x7D))
    default:
      return try scanPlain(inFlow: inFlow)
    }
  }

  /// What stands between an anchor or tag and an indicator: nothing, if that is allowed.
  private mutating func emptyContent(hasProperties: Bool) throws(Problem) -> NodeRecord {
    guard !hasProperties else { return Self.emptyScalar(at: cursor) }
    throw unexpectedCharacter()
  }

  /// A character that begins no value, with what was probably meant.
  private func unexpectedCharacter() -> Problem {
    switch base[cursor] {
    case 0x09:
      return syntax(
        "a tab cannot indent", at: cursor, hint: "YAML is indented with spaces")
    case 0x40, 0x60, 0x25:
      let character = Character(Unicode.Scalar(base[cursor]))
      return syntax("a value cannot begin with `\(character)`", at: cursor, hint: "quote the value")
    case 0x2C, 0x5D, 0x7D:
      let character = Character(Unicode.Scalar(base[cursor]))
      return syntax(
        "there is nothing that this `\(character)` could end", at: cursor,
        hint: "quote the value if it is text")
    case 0x7C, 0x3E:
      return syntax(
        "a block of text cannot stand inside brackets", at: cursor, hint: "quote the text")
    case 0x26, 0x21:
      return syntax("a value can have one anchor and one tag", at: cursor, hint: "remove this one")
    case 0:
      return syntax("the text ends where a value is expected", at: cursor)
    default:
      return syntax("a value cannot begin here", at: cursor)
    }
  }

  /// Reads `*name`.
  private mutating func scanAlias() throws(Problem) -> NodeRecord {
    let start = cursor
    let name = try scanName("alias")
    keyAllowed = false
    needsExpansion = true
    return NodeRecord(
      kind: .alias, flags: [Flags(style: .plain), .offset],
      start: UInt32(truncatingIfNeeded: start),
      length: UInt32(truncatingIfNeeded: name.count))
  }

  /// A scalar whose value is a slice of the source.
  @inline(__always)
  static func slice(_ kind: Kind, _ style: Style, at start: Int, length: Int) -> NodeRecord {
    var flags = Flags(style: style)
    if style != .plain { flags.insert(.offset) }
    return NodeRecord(
      kind: kind, flags: flags, start: UInt32(truncatingIfNeeded: start),
      length: UInt32(truncatingIfNeeded: length))
  }

  /// A scalar whose value is a run of the decoded text.
  static func decodedScalar(_ style: Style, at start: Int, _ value: Range<Int>) -> NodeRecord {
    NodeRecord(
      kind: .string, flags: [Flags(style: style), .decoded],
      start: UInt32(truncatingIfNeeded: start),
      length: UInt32(truncatingIfNeeded: value.count),
      content: UInt32(truncatingIfNeeded: value.lowerBound))
  }

  /// Copies a run of the source to the decoded text.
  @inline(__always)
  mutating func decode(_ range: Range<Int>) {
    decoded.append(
      contentsOf: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }
}
