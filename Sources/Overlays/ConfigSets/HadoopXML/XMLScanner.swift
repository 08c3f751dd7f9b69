internal import Documents

/// Takes an XML text apart, as far as files of Hadoop go: there are no document types, no entities
/// but those that XML itself has, and no namespaces below the root.
///
/// Each byte is looked at a fixed number of times, and nothing is kept but the open elements.
struct XMLScanner {
  let bytes: Text
  var position = 0
  /// The elements that are open, each with its start tag.
  var open: [(name: String, tag: Range<Int>)] = []
  /// Whether the element that holds all others has begun.
  var hasRoot = false

  /// How many elements may stand inside each other: Hadoop's parser allows no more.
  static let depth = 1_000
  /// How many attributes a tag may have.
  static let attributes = 100
  /// How many bytes a value may have in quotes.
  static let attributeBytes = 524_288

  init(_ text: SourceText) {
    bytes = text.bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next part of the text; nil behind the last.
  mutating func next() throws(Problem) -> XMLToken? {
    if !hasRoot { try skipDeclaration() }
    guard position < bytes.count else {
      try finish()
      return nil
    }
    guard bytes[position] == UInt8(ascii: "<") else { return try readText() }
    switch byte(1) {
    case UInt8(ascii: "/"): return try readEndTag()
    case UInt8(ascii: "?"): return try readInstruction()
    case UInt8(ascii: "!"): return try readMarkup()
    default: return try readStartTag()
    }
  }

  private func finish() throws(Problem) {
    if let last = open.last {
      throw failure("`<\(last.name)>` has no end", at: last.tag)
    }
    guard hasRoot else {
      throw failure(
        "there is no element", at: 0..<0, hint: "an empty file is `<configuration/>`")
    }
  }

  /// A comment, CDATA, or what is refused.
  private mutating func readMarkup() throws(Problem) -> XMLToken {
    let start = position
    if take("<!--") {
      try skip(to: "--", from: start, as: "comment")
      guard take("-->") else {
        throw failure("`--` stands inside a comment", at: position..<position + 2)
      }
      return .comment(start..<position)
    }
    if take("<![CDATA[") {
      guard !open.isEmpty else { throw failure("text stands outside the root", at: start) }
      var text: [UInt8] = []
      while !isNext("]]>") {
        guard position < bytes.count else { throw unfinished("CDATA", from: start) }
        try readCharacter(into: &text)
      }
      position += 3
      return .text(text, start..<position)
    }
    guard take("<!DOCTYPE") else {
      throw failure("nothing begins with `<!` in this way", at: start..<start + 2)
    }
    throw refusal(
      "document types are refused, they can name other files", at: start..<position,
      hint: "take it out, files of Hadoop need none")
  }

  private mutating func readInstruction() throws(Problem) -> XMLToken {
    let start = position
    position += 2
    let name = try readName()
    guard !name.utf8.contains(UInt8(ascii: ":")), name.lowercased() != "xml" else {
      throw failure(
        "no instruction is called `\(name)`", at: start..<position,
        hint: name == "xml" ? "the declaration stands at the very beginning" : nil)
    }
    guard isSpace(byte(0)) || isNext("?>") else {
      throw failure("white space must stand behind the name", at: position)
    }
    try skip(to: "?>", from: start, as: "instruction")
    position += 2
    return .instruction(start..<position)
  }

  /// Goes on to the next place where some bytes stand.
  private mutating func skip(to end: StaticString, from start: Int, as what: String) throws(Problem)
  {
    while !isNext(end) {
      guard position < bytes.count else { throw unfinished(what, from: start) }
      try checkCharacter()
      position += 1
    }
  }

  /// A byte from here on; 0 behind the text.
  func byte(_ ahead: Int) -> UInt8 {
    position + ahead < bytes.count ? bytes[position + ahead] : 0
  }

  /// Whether some bytes follow.
  func isNext(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { byte($0) == wanted[$0] }
    }
  }

  /// Goes behind some bytes if they follow.
  mutating func take(_ text: StaticString) -> Bool {
    guard isNext(text) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  /// Whether a byte is white space.
  func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Goes behind white space; answers whether there was any.
  mutating func skipSpace() -> Bool {
    let start = position
    while isSpace(byte(0)) { position += 1 }
    return position > start
  }
}
