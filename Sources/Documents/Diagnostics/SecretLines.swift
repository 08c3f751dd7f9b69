/// Which lines of a text may hold what a Secret hides. It is asked about texts that cannot be parsed,
/// too, so it goes by words and indentation, and rather takes a line for one than not.
struct SecretLines {
  /// Fields whose lines are hidden in a text with a word that says what they are.
  private static let fields: [(field: String, word: String?)] = [
    ("stringData", nil), ("last-applied-configuration", nil), ("data", "Secret"),
    ("literals", "secretGenerator"),
  ]
  /// How many lines above are looked at; whoever stands deeper in a field is hidden.
  private static let mostLines = 10_000

  private let text: Text
  private let hidden: [[UInt8]]

  init(_ text: SourceText) {
    let bytes = text.bytes
    self.text = bytes
    hidden = Self.fields.filter { entry in
      Self.contains((entry.word ?? entry.field).utf8, in: bytes[...])
    }.map { Array($0.field.utf8) }
  }

  /// Whether a line, or one that it stands below, begins such a field.
  func contains(_ line: Range<Int>) -> Bool {
    if hidden.isEmpty { return false }
    if names(line) { return true }
    var depth = depth(of: line)
    var end = line.lowerBound
    var count = 0
    while end > 0, depth > 0 {
      count += 1
      if count > Self.mostLines { return true }
      let start = text[..<(end - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let above = start..<end - 1
      if !isBlank(above), self.depth(of: above) < depth {
        if names(above) { return true }
        depth = self.depth(of: above)
      }
      end = start
    }
    return false
  }

  private func names(_ line: Range<Int>) -> Bool {
    hidden.contains { Self.contains($0, in: text[line]) }
  }

  /// How far a line is indented; an item may stand as far left as the key of its list.
  private func depth(of line: Range<Int>) -> Int {
    let spaces = text[line].prefix { $0 == 0x20 || $0 == 0x09 }.count
    let isItem = text[line].dropFirst(spaces).first == UInt8(ascii: "-")
    return spaces * 2 + (isItem ? 1 : 0)
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    text[line].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// Whether a word stands in some bytes, and no letter beside it.
  private static func contains(
    _ word: some Collection<UInt8>, in bytes: Slice<Text>
  ) -> Bool {
    guard let first = word.first else { return false }
    var rest = bytes
    while let start = rest.firstIndex(of: first) {
      let end = start + word.count
      let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
      if end <= rest.endIndex, rest[start..<end].elementsEqual(word),
        start == bytes.startIndex || !isLetter(bytes[start - 1]),
        end == bytes.endIndex || !isLetter(bytes[end])
      {
        return true
      }
      rest = rest[(start + 1)...]
    }
    return false
  }
}
