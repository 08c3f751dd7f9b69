/// A `%TAG` directive: a handle and what it stands for.
struct TagHandle {
  let handle: String
  let prefix: String
}

extension Parser {
  /// Reads an anchor, a tag or both and answers their place in `properties`; white space behind
  /// them is passed.
  mutating func parseProperties() throws(Problem) -> Int32 {
    var found = NodeProperties(start: UInt32(truncatingIfNeeded: cursor))
    keyAllowed = false
    while base[cursor] == 0x26 || base[cursor] == 0x21 {
      if base[cursor] == 0x26 {
        guard found.anchor == nil else { throw second("anchor", at: cursor) }
        found.anchor = try scanName("anchor")
      } else {
        guard found.tag == nil else { throw second("tag", at: cursor) }
        found.tag = try scanTag()
      }
      while text.isBlank(cursor) { cursor += 1 }
    }
    properties.append(found)
    return Int32(truncatingIfNeeded: properties.count - 1)
  }

  private func second(_ name: String, at offset: Int) -> Problem {
    syntax("a value can have one \(name)", at: offset, hint: "remove this one")
  }

  /// Joins an anchor and a tag that stand on different lines before the same node.
  mutating func merge(_ later: Int32, into earlier: Int32) throws(Problem) -> Int32 {
    guard earlier >= 0, later >= 0 else { return max(earlier, later) }
    let added = properties.removeLast()
    let index = Int(earlier)
    guard properties[index].anchor == nil || added.anchor == nil else {
      throw second("anchor", at: Int(added.start))
    }
    guard properties[index].tag == nil || added.tag == nil else {
      throw second("tag", at: Int(added.start))
    }
    properties[index].anchor = properties[index].anchor ?? added.anchor
    properties[index].tag = properties[index].tag ?? added.tag
    return earlier
  }

  /// Reads `&name` or `*name` and answers where the name stands.
  mutating func scanName(_ what: String) throws(Problem) -> Range<UInt32> {
    let start = cursor
    cursor += 1
    while Lookahead.isWordCharacter(base[cursor]) { cursor += 1 }
    guard cursor > start + 1, text.isSpaceOrEnd(cursor) || Self.endsName(base[cursor]) else {
      throw Problem(
        "yaml-syntax", "the name of an \(what) has letters, digits, `-` and `_` only",
        at: start..<cursor + 1,
        hint: "quote the value if it begins with `\(what == "alias" ? "*" : "&")`")
    }
    return UInt32(truncatingIfNeeded: start + 1)..<UInt32(truncatingIfNeeded: cursor)
  }

  /// The indicators that may follow a name at once: `?:,]}%@` and a backquote.
  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3F, 0x3A, 0x2C, 0x5D, 0x7D, 0x25, 0x40, 0x60: true
    default: false
    }
  }

  /// Gives a node that is about to be appended its anchor and tag.
  mutating func attach(_ index: Int32, to record: inout NodeRecord) {
    record.flags.insert(.properties)
    properties[Int(index)].node = Int32(truncatingIfNeeded: records.count)
    if let tag = properties[Int(index)].tag { apply(tag, to: &record) }
  }

  /// Reads `%YAML` and `%TAG` lines.
  mutating func parseDirective() throws(Problem) {
    let start = cursor
    let end = text.lineEnd(from: cursor)
    let line = UnsafeBufferPointer(start: base + start + 1, count: end - start - 1)
    let words = line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
      .map { String(decoding: $0, as: UTF8.self) }
      .prefix { !$0.hasPrefix("#") }
    guard reading == .configuration else {
      throw Problem(
        "yaml-syntax", "directives are not allowed in a resource", at: start..<end,
        hint: "remove the line")
    }
    switch words.first {
    case "YAML" where words.count == 2:
      guard words[1] == "1.1" else {
        throw Problem(
          "yaml-syntax", "only YAML 1.1 is read here", at: start..<end, hint: "remove the line")
      }
    case "TAG" where words.count == 3:
      handles.append(TagHandle(handle: words[1], prefix: words[2]))
    default:
      throw Problem(
        "yaml-syntax", "there is no such directive", at: start..<end, hint: "remove the line")
    }
    cursor = end
  }
}
