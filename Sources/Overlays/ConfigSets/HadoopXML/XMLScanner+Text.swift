internal import Documents

extension XMLScanner {
  /// Reads characters up to the next tag.
  mutating func readText() throws(Problem) -> XMLToken {
    let start = position
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      guard !open.isEmpty || isSpace(bytes[position]) else {
        throw failure("text stands outside the root", at: position)
      }
      guard !isNext("]]>") else {
        throw failure(
          "`]]>` stands in a text", at: position..<position + 3, hint: "write `]]&gt;`")
      }
      if bytes[position] == UInt8(ascii: "&") {
        try readReference(into: &text)
      } else {
        try readCharacter(into: &text)
        if !open.isEmpty { takePlainText(into: &text) }
      }
    }
    return .text(text, start..<position)
  }

  /// Takes the bytes that mean themselves everywhere, up to the first other one.
  private mutating func takePlainText(into text: inout [UInt8]) {
    let start = position
    while position < bytes.count, Self.isPlain(bytes[position]) { position += 1 }
    text += bytes.slice(start..<position)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0xEF && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
      && byte != UInt8(ascii: "]")
  }

  /// Takes a byte of a text, in which every break is a line feed.
  mutating func readCharacter(into text: inout [UInt8]) throws(Problem) {
    try checkCharacter()
    let byte = bytes[position]
    position += 1
    if byte != 0x0D {
      text.append(byte)
    } else if self.byte(0) != 0x0A {
      text.append(0x0A)
    }
  }

  /// Whether XML can hold the character that begins here.
  func checkCharacter() throws(Problem) {
    let byte = bytes[position]
    if byte >= 0x20, byte != 0xEF { return }
    if byte == 0xEF {
      guard self.byte(1) == 0xBF, self.byte(2) >= 0xBE else { return }
      throw failure("XML cannot hold this character", at: position..<position + 3)
    }
    guard isSpace(byte) else {
      throw failure("XML cannot hold control characters", at: position)
    }
  }

  /// Takes what an ampersand begins.
  mutating func readReference(into text: inout [UInt8]) throws(Problem) {
    let start = position
    position += 1
    if take("#") {
      text += try readNumber(from: start).utf8
      return
    }
    let nameStart = position
    while isNameByte(byte(0)) { position += 1 }
    let name = bytes.slice(nameStart..<position).string
    guard byte(0) == UInt8(ascii: ";"), let character = Self.entities[name] else {
      throw failure(
        "an ampersand stands for itself only as `&amp;`", at: start..<position,
        hint: "the names are \(Self.entities.keys.sorted().joined(separator: ", ")), with `;`")
    }
    position += 1
    text.append(character)
  }

  private static let entities: [String: UInt8] = [
    "amp": UInt8(ascii: "&"), "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"),
    "quot": UInt8(ascii: "\""), "apos": UInt8(ascii: "'"),
  ]

  /// Takes the number of a character.
  private mutating func readNumber(from start: Int) throws(Problem) -> String {
    let radix = take("x") ? 16 : 10
    var number: UInt32 = 0
    while let digit = Character(Unicode.Scalar(byte(0))).hexDigitValue, digit < radix {
      number = min(number * UInt32(radix) + UInt32(digit), 0x11_0000)
      position += 1
    }
    guard take(";") else {
      throw failure("the number of a character ends with `;`", at: start..<position)
    }
    guard let scalar = Unicode.Scalar(number), scalar.isInXML else {
      throw failure("XML has no such character", at: start..<position)
    }
    return String(scalar)
  }
}

extension Unicode.Scalar {
  /// Whether XML can hold this character.
  var isInXML: Bool {
    value < 0x20 ? value == 0x09 || value == 0x0A || value == 0x0D : value & ~1 != 0xFFFE
  }
}
