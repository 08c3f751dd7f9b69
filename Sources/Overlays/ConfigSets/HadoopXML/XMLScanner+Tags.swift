internal import Documents

extension XMLScanner {
  /// Reads a start tag.
  mutating func readStartTag() throws(Problem) -> XMLToken {
    let start = position
    position += 1
    let name = try readName()
    guard !name.utf8.contains(UInt8(ascii: ":")) else { throw prefixed(name, at: start) }
    guard !hasRoot || !open.isEmpty else {
      throw failure("a second root begins here", at: start..<position)
    }
    let attributes = try readAttributes(of: start)
    if hasRoot { try refusePrefixes(attributes) } else { try checkNamespaces(attributes) }
    hasRoot = true
    let isEmpty = take("/")
    guard take(">") else { throw failure("the tag needs `>` here", at: position) }
    guard open.count < Self.depth else {
      throw excess("more than \(Self.depth) elements stand inside each other", at: start..<position)
    }
    if !isEmpty { open.append((name, start..<position)) }
    return .start(
      XMLTag(name: name, range: start..<position, attributes: attributes, isEmpty: isEmpty))
  }

  /// Reads an end tag.
  mutating func readEndTag() throws(Problem) -> XMLToken {
    let start = position
    position += 2
    let name = try readName()
    _ = skipSpace()
    guard take(">") else { throw failure("the tag needs `>` here", at: position) }
    guard let last = open.popLast() else {
      throw failure("`</\(name)>` ends nothing", at: start..<position)
    }
    guard last.name == name else {
      throw Problem(
        "xml-syntax", "`</\(name)>` stands where `</\(last.name)>` should", at: start..<position,
        note: Problem.Note("begun here", at: last.tag))
    }
    return .end(start..<position)
  }

  /// Reads a name, which may have a prefix.
  mutating func readName() throws(Problem) -> String {
    let start = position
    while isNameByte(byte(0)) { position += 1 }
    guard byte(0) < 0x80 else {
      throw refusal("names are written in ASCII here", at: start..<position + 1)
    }
    let name = bytes.slice(start..<position).string
    let parts = name.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.first.map(isNameStart) ?? false }) else {
      throw failure(
        "a name must stand here", at: start..<max(position, min(start + 1, bytes.count)),
        hint: "`<` and `&` stand for themselves as `&lt;` and `&amp;`")
    }
    return name
  }

  /// Whether a byte can stand in a name.
  func isNameByte(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (UInt8(ascii: "0")...UInt8(ascii: ":")).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private func prefixed(_ name: String, at start: Int) -> Problem {
    let included = [":include", ":fallback"].contains { name.hasSuffix($0) }
    return refusal(
      included
        ? "XInclude is refused, it reads other files"
        : "`\(name)` has a prefix, Hadoop's have none",
      at: start..<position,
      hint: included ? "list the other file as a layer" : nil)
  }

  private mutating func readAttributes(of start: Int) throws(Problem) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    while true {
      let isSpaced = skipSpace()
      guard position < bytes.count else { throw unfinished("tag", from: start) }
      if byte(0) == UInt8(ascii: ">") || byte(0) == UInt8(ascii: "/") { return attributes }
      guard isSpaced else { throw failure("white space must stand here", at: position) }
      guard attributes.count < Self.attributes else {
        throw excess("the tag has more than \(Self.attributes) attributes", at: start..<position)
      }
      let attribute = try readAttribute()
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw failure("`\(attribute.name)` stands twice in this tag", at: attribute.range)
      }
      attributes.append(attribute)
    }
  }

  /// Reads an attribute, or what looks like one in a declaration.
  mutating func readAttribute() throws(Problem) -> XMLAttribute {
    let start = position
    let name = try readName()
    _ = skipSpace()
    guard take("=") else { throw failure("`\(name)` needs `=` and a value", at: start..<position) }
    _ = skipSpace()
    let quote = byte(0)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw failure("the value of `\(name)` must stand in quotes", at: start..<position)
    }
    position += 1
    let valueStart = position
    var value: [UInt8] = []
    while byte(0) != quote || position >= bytes.count {
      guard position < bytes.count else { throw unfinished("attribute", from: start) }
      try readAttributeCharacter(into: &value)
    }
    position += 1
    let written = valueStart..<position - 1
    guard written.count <= Self.attributeBytes else {
      throw excess(
        "a value in quotes has more than \(Self.attributeBytes) bytes", at: start..<valueStart)
    }
    return XMLAttribute(
      name: name, value: String(decoding: value, as: UTF8.self), range: start..<position,
      written: written)
  }

  /// Takes a character of an attribute, in which white space is a space.
  private mutating func readAttributeCharacter(into value: inout [UInt8]) throws(Problem) {
    switch bytes[position] {
    case UInt8(ascii: "<"):
      throw failure("`<` stands in an attribute", at: position, hint: "write `&lt;`")
    case UInt8(ascii: "&"): try readReference(into: &value)
    case 0x0D where byte(1) == 0x0A: position += 1
    case 0x0A, 0x0D, 0x09:
      value.append(0x20)
      position += 1
    default: try readCharacter(into: &value)
    }
  }
}
