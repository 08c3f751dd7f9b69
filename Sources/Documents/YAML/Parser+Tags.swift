extension Parser {
  /// Reads `!name`, `!!name`, `!handle!name` or `!<name>`.
  mutating func scanTag() throws(Problem) -> Tag {
    let start = cursor
    let name: String
    if base[cursor + 1] == 0x3C {
      cursor += 2
      name = try scanTagText(from: start)
      guard base[cursor] == 0x3E, !name.isEmpty else { throw badTag(start) }
      cursor += 1
    } else {
      let handle = scanTagHandle()
      let suffix = try scanTagText(from: start)
      name = try resolve(handle, suffix, at: start)
    }
    guard text.isSpaceOrEnd(cursor) || base[cursor] == 0x2C && !outer.isEmpty && isInFlow else {
      throw badTag(start)
    }
    return Tag(text: name, range: start..<cursor)
  }

  private var isInFlow: Bool {
    top.role == .flowSequence || top.role == .flowMapping || top.role == .pair
  }

  private func badTag(_ start: Int) -> Problem {
    Problem(
      "yaml-tag", "a tag must be followed by white space", at: start..<cursor + 1,
      hint: "quote the value if it begins with `!`")
  }

  /// Reads `!`, `!!` or `!handle!`; a lone `!` stays if the word behind it is no handle.
  private mutating func scanTagHandle() -> String {
    var end = cursor + 1
    while Lookahead.isWordCharacter(base[end]) { end += 1 }
    let handleEnd = base[end] == 0x21 ? end + 1 : cursor + 1
    defer { cursor = handleEnd }
    let handle = UnsafeBufferPointer(start: base + cursor, count: handleEnd - cursor)
    return String(decoding: handle, as: UTF8.self)
  }

  /// Reads the characters of a URI; `%41` stands for a byte.
  private mutating func scanTagText(from start: Int) throws(Problem) -> String {
    var bytes: [UInt8] = []
    while Lookahead.isWordCharacter(base[cursor]) || Self.isTagPunctuation(base[cursor]) {
      if base[cursor] == 0x25 {
        guard let high = Lookahead.hexDigit(base[cursor + 1]),
          let low = Lookahead.hexDigit(base[cursor + 2])
        else { throw badTag(start) }
        bytes.append(UInt8(high << 4 | low))
        cursor += 3
      } else {
        bytes.append(base[cursor])
        cursor += 1
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw badTag(start) }
    return text
  }

  /// `;/?:@&=+$,.!~*'()[]%`
  private static func isTagPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3B, 0x2F, 0x3F, 0x3A, 0x40, 0x26, 0x3D, 0x2B, 0x24, 0x2C, 0x2E, 0x21, 0x7E, 0x2A, 0x27,
      0x28,
      0x29, 0x5B, 0x5D, 0x25:
      true
    default: false
    }
  }

  private func resolve(_ handle: String, _ suffix: String, at start: Int) throws(Problem) -> String
  {
    if let declared = handles.last(where: { $0.handle == handle }) {
      return declared.prefix + suffix
    }
    switch handle {
    case "!": return "!" + suffix
    case "!!":
      guard !suffix.isEmpty else { throw badTag(start) }
      return Tag.standardPrefix + suffix
    default:
      throw Problem(
        "yaml-tag", "the tag handle `\(handle)` is not declared", at: start..<cursor,
        hint: "remove the tag, Kubernetes objects need none")
    }
  }

  /// Reads a scalar as its tag says. Tags that YAML does not define make it text, as kustomize has
  /// it.
  mutating func apply(_ tag: Tag, to record: inout NodeRecord) {
    guard record.kind.isScalar, tag.text != "!" else {
      if record.kind.isScalar, reading == .configuration { record.kind = .string }
      return
    }
    let name = tag.standardName ?? ""
    let wanted: Set<Kind>
    switch name {
    case "null": wanted = [.null]
    case "bool": wanted = [.bool]
    case "int": wanted = [.int]
    case "float": wanted = [.float, .int]
    case "timestamp": wanted = [.timestamp]
    case "binary":
      record.kind = .string
      return decodeBase64(&record, tag)
    default:
      record.kind = .string
      return
    }
    let kind = withText(of: record) { [reading] in PlainScalar.kind(of: $0, under: reading) }
    let isTooLarge =
      name == "float" && kind == .int && withText(of: record) { Number.isBeyondSigned($0) }
    if wanted.contains(kind), !isTooLarge {
      record.kind = name == "float" ? .float : kind
    } else {
      problems.append(
        Problem(
          "yaml-tag", "this value is no `!!\(name)`", at: tag.range,
          hint: "remove the tag or mend the value"))
    }
  }

  /// Lends the bytes of a scalar that is not in the arena yet.
  func withText<Result>(of record: NodeRecord, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
    -> Result
  {
    let length = Int(record.length)
    if record.flags.contains(.decoded) {
      let start = Int(record.content)
      return body(UnsafeBufferPointer(rebasing: decoded.elements[start..<start + length]))
    }
    let start = Int(record.start) + (record.flags.contains(.offset) ? 1 : 0)
    return body(UnsafeBufferPointer(start: base + start, count: length))
  }

  /// Replaces base64 text by the bytes it stands for.
  private mutating func decodeBase64(_ record: inout NodeRecord, _ tag: Tag) {
    guard let bytes = withText(of: record, { Base64.decode($0) }) else {
      problems.append(Problem("yaml-tag", "this value is no base64", at: tag.range))
      return
    }
    let begin = decoded.count
    for byte in String(decoding: bytes, as: UTF8.self).utf8 { decoded.append(byte) }
    let start = Int(record.start)
    record = Self.decodedScalar(record.flags.style, at: start, begin..<decoded.count)
    record.flags.insert(.properties)
  }
}
