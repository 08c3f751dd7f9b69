/// A host, and a port if one is said.
struct HostAndPort {
  let host: String
  let port: Int?

  /// Nil if this can be no host: a DNS name, an address of four numbers, or one in brackets.
  init?(_ text: String) {
    guard text.isWord, let end = Self.endOfHost(text) else { return nil }
    host = String(text[..<end])
    guard end < text.endIndex else {
      port = nil
      return
    }
    let digits = text[end...].dropFirst()
    guard !digits.isEmpty, digits.utf8.count <= 5, digits.utf8.allSatisfy(\.isDigit),
      let port = Int(digits), (1...65_535).contains(port)
    else { return nil }
    self.port = port
  }

  private static func endOfHost(_ text: String) -> String.Index? {
    if text.utf8.first == UInt8(ascii: "[") {
      guard let bracket = text.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      let end = text.utf8.index(after: bracket)
      let inside = text[..<bracket].utf8.dropFirst()
      guard inside.count >= 2, inside.allSatisfy(isOfSix) else { return nil }
      return end == text.endIndex || text.utf8[end] == UInt8(ascii: ":") ? end : nil
    }
    let end = text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
    let host = text[..<end].utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return host.isDNSName ? end : nil
  }

  /// What addresses of version six are made of.
  private static func isOfSix(_ byte: UInt8) -> Bool {
    byte.isDigit || (0x61...0x66).contains(byte | 0x20) || byte == 0x3A || byte == 0x2E
  }
}
