/// Names that some systems take for git's own folder. A tree that holds one is refused by git.
enum GitName {
  /// Whether a name means `.git` somewhere.
  static func means(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      guard let first = bytes.first, canBegin(first) else { return false }
      let stem = stem(of: bytes)
      return stem.elementsEqual(".git".utf8) || stem.elementsEqual("git~1".utf8)
    }
  }

  /// Whether such a name can begin with a byte: most do not, and need no closer look.
  private static func canBegin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "g") || byte >= 0x80
  }

  /// What systems make of a name: without characters that one's disks ignore, without what follows
  /// `:` or `\`, without dots and spaces at the end, in small letters.
  private static func stem(of name: UnsafeBufferPointer<UInt8>) -> ArraySlice<UInt8> {
    var kept: [UInt8] = []
    var position = 0
    while position < name.count {
      let byte = name[position]
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\\") { break }
      if position + 2 < name.count, isIgnored(byte, name[position + 1], name[position + 2]) {
        position += 3
        continue
      }
      kept.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
      position += 1
    }
    let end = kept.lastIndex { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }
    return kept[..<(end.map { $0 + 1 } ?? 0)]
  }

  /// Whether three bytes are a character that one system's disks ignore in names: U+200C to U+200F,
  /// U+202A to U+202E, U+206A to U+206F, U+FEFF.
  private static func isIgnored(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): (0x8C...0x8F).contains(third) || (0xAA...0xAE).contains(third)
    case (0xE2, 0x81): (0xAA...0xAF).contains(third)
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }
}
