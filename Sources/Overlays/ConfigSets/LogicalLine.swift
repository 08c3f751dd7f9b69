internal import Documents

/// The characters of one entry of a properties file, without what joins its lines, and where each
/// stands.
struct LogicalLine {
  var characters: [(byte: UInt8, offset: Int)] = []
  /// Whether the file ends where another line should follow.
  var isUnfinished = false

  /// The entry that this line is. Its text ends where the break begins.
  func entry(lines: Range<Int>, end: Int) throws(Problem) -> KeyedEntry {
    let keyEnd = endOfKey
    let (start, hasMark) = startOfValue(behind: keyEnd)
    let written = (start < characters.count ? characters[start].offset : end)..<end
    let separator: KeyedEntry.Separator =
      hasMark ? .mark : keyEnd < characters.count ? .space : .none
    return KeyedEntry(
      key: try text(0..<keyEnd), value: try text(start..<characters.count), lines: lines,
      written: written, separator: separator)
  }

  private var endOfKey: Int {
    var isEscaped = false
    for (index, character) in characters.enumerated() {
      if !isEscaped, Self.isMark(character.byte) || PropertiesReader.isSpace(character.byte) {
        return index
      }
      isEscaped = character.byte == UInt8(ascii: "\\") && !isEscaped
    }
    return characters.count
  }

  /// White space, one mark, and white space again.
  private func startOfValue(behind keyEnd: Int) -> (start: Int, hasMark: Bool) {
    var hasMark = false
    var start = keyEnd
    while start < characters.count {
      let byte = characters[start].byte
      if !PropertiesReader.isSpace(byte) {
        guard !hasMark, Self.isMark(byte) else { break }
        hasMark = true
      }
      start += 1
    }
    return (start, hasMark)
  }

  /// Whether a byte tells a value from its key.
  static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":")
  }

  /// The text that characters mean.
  private func text(_ range: Range<Int>) throws(Problem) -> String {
    guard characters[range].contains(where: { $0.byte == UInt8(ascii: "\\") }) else {
      return String(decoding: characters[range].map(\.byte), as: UTF8.self)
    }
    var units: [UInt16] = []
    var plain: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = characters[index].byte
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      guard index < range.upperBound else { break }
      let escaped = characters[index].byte
      index += 1
      if escaped == UInt8(ascii: "u") {
        units += String(decoding: plain, as: UTF8.self).utf16
        plain = []
        units.append(try codeUnit(at: index, before: range.upperBound))
        index += 4
      } else {
        plain.append(Self.meanings[escaped] ?? escaped)
      }
    }
    return String(decoding: units + String(decoding: plain, as: UTF8.self).utf16, as: UTF16.self)
  }

  private static let meanings: [UInt8: UInt8] = [
    UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "f"): 0x0C,
  ]

  /// The four hexadecimal digits behind `\u`.
  private func codeUnit(at index: Int, before end: Int) throws(Problem) -> UInt16 {
    let digits = characters[index..<min(index + 4, end)]
    let arePlain = digits.allSatisfy { UInt8(ascii: "0") <= $0.byte && $0.byte < 0x7F }
    let text = String(decoding: digits.map(\.byte), as: UTF8.self)
    guard digits.count == 4, arePlain, let unit = UInt16(text, radix: 16) else {
      let start = characters[index - 2].offset
      throw Problem(
        "properties-syntax", "`\\u` needs four hexadecimal digits",
        at: start..<(digits.last.map { $0.offset + 1 } ?? start + 2),
        hint: "a backslash that means itself is written twice")
    }
    return unit
  }
}
