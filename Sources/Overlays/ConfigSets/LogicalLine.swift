internal import Documents

/// The characters of one entry of a properties file, without what joins its lines, and where each
/// stands.
struct LogicalLine {
  var characters: [(byte: UInt8, offset: Int)] = []

  /// The entry that this line is; what is not written as it is read goes to the file.
  func entry(lines: Range<Int>, in file: inout KeyedFile) throws(Problem) -> KeyedEntry {
    let keyEnd = endOfKey
    // A backslash behind the last character joins an empty line: it is no part of the value, for
    // where that is copied to no line may follow.
    let end = characters.last.map { $0.offset + 1 } ?? lines.upperBound
    let (start, hasMark) = startOfValue(behind: keyEnd)
    let hasValue = start < characters.count
    let written = (hasValue ? characters[start].offset : end)..<end
    let separator: KeyedEntry.Separator =
      hasMark ? .mark : keyEnd < characters.count ? .space : .none
    let (key, value) = (try text(0..<keyEnd), try text(start..<characters.count))
    return KeyedEntry(
      key: file.keep(key), value: file.keep(value), lines: lines,
      written: written, separator: separator,
      separatorEnd: hasValue ? characters[start - 1].offset + 1 : end)
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
  private func text(_ range: Range<Int>) throws(Problem) -> [UInt8] {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = characters[index].byte
      guard byte == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        text.append(byte)
        index += 1
        continue
      }
      let escaped = characters[index + 1].byte
      if escaped == UInt8(ascii: "u") {
        let scalar = try scalar(at: &index, before: range.upperBound)
        text += String(scalar).utf8
      } else {
        text.append(Self.meanings[escaped] ?? escaped)
        index += 2
      }
    }
    return text
  }

  private static let meanings: [UInt8: UInt8] = [
    UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "f"): 0x0C,
  ]

  /// The character that `\u` means, or two of them that are its halves.
  private func scalar(at index: inout Int, before end: Int) throws(Problem) -> Unicode.Scalar {
    let start = index
    let unit = try codeUnit(at: start, before: end)
    index += 6
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let next = characters[index..<min(index + 2, end)].map(\.byte)
    if UTF16.isLeadSurrogate(unit), next.elementsEqual("\\u".utf8) {
      let units = [unit, try codeUnit(at: index, before: end)]
      if let scalar = String(validating: units, as: UTF16.self)?.unicodeScalars.first {
        index += 6
        return scalar
      }
    }
    throw Problem(
      "properties-syntax", "this is half of a character",
      at: characters[start].offset..<characters[start + 5].offset + 1,
      hint: "write the character itself")
  }

  /// What the four hexadecimal digits behind `\u` say.
  private func codeUnit(at index: Int, before end: Int) throws(Problem) -> UInt16 {
    let digits = characters[index + 2..<min(index + 6, end)]
    let arePlain = digits.allSatisfy { UInt8(ascii: "0") <= $0.byte && $0.byte < 0x7F }
    let text = String(decoding: digits.map(\.byte), as: UTF8.self)
    guard digits.count == 4, arePlain, let unit = UInt16(text, radix: 16) else {
      throw Problem(
        "properties-syntax", "`\\u` needs four hexadecimal digits",
        at: characters[index].offset..<characters[index + 1 + digits.count].offset + 1,
        hint: "a backslash that means itself is written twice")
    }
    return unit
  }
}
