/// Base64 with the standard alphabet and padding.
package enum Base64 {
  /// The bytes that a text stands for; line breaks in it are passed over. Nil if it is no base64.
  package static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    var padding = 0
    for character in text where character != 0x0A && character != 0x0D {
      if character == 0x3D {
        padding += 1
        continue
      }
      guard padding == 0, let value = value(of: character) else { return nil }
      bits = bits << 6 | value
      count += 1
      if count % 4 != 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> shift(count))) }
    }
    guard (count + padding) % 4 == 0, padding <= 2, count % 4 != 1 else { return nil }
    return bytes
  }

  /// The text of bytes as kustomize writes it: cut into lines of 70 characters, each with a line
  /// break, once it is as long as that.
  package static func wrapped(_ bytes: [UInt8]) -> String {
    let text = encode(bytes)
    guard text.count >= 70 else { return String(decoding: text, as: UTF8.self) }
    var lines: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: 70) {
      lines += text[start..<min(start + 70, text.count)]
      lines.append(0x0A)
    }
    return String(decoding: lines, as: UTF8.self)
  }

  private static func encode(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for index in 0..<4 {
        text.append(
          index <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * index) & 63)] : 0x3D)
      }
    }
    return text
  }

  /// How far the finished byte lies behind the last six bits.
  private static func shift(_ count: Int) -> UInt32 {
    switch count % 4 {
    case 2: 4
    case 3: 2
    default: 0
    }
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case 0x41...0x5A: UInt32(character - 0x41)
    case 0x61...0x7A: UInt32(character - 0x61) + 26
    case 0x30...0x39: UInt32(character - 0x30) + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
