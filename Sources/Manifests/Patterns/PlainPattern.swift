/// An expression of ordinary characters and dots: most are a name, whose dots nobody escapes. It
/// needs no machine to be found.
struct PlainPattern: Sendable {
  /// Longer expressions are left to the machine, whose time does not grow with the product of text
  /// and expression.
  private static let mostBytes = 128

  private let bytes: [UInt8]

  /// Takes an expression if it is that plain.
  init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 && !Self.isOperator($0) }
    guard isPlain, text.utf8.count <= Self.mostBytes else { return nil }
    bytes = Array(text.utf8)
  }

  /// Whether a byte means something else than itself; a dot is left out.
  private static func isOperator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5C, 0x2B, 0x2A, 0x3F, 0x28, 0x29, 0x7C, 0x5B, 0x5D, 0x7B, 0x7D, 0x5E, 0x24:
      true  // \ + * ? ( ) | [ ] { } ^ $
    default: false
    }
  }

  /// Whether the expression is found anywhere in a text; nil if the text is not ASCII, for a dot
  /// may be several bytes of it.
  func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    var start = 0
    while start + bytes.count <= text.count {
      if isFound(in: text, at: start) { return true }
      start += 1
    }
    return false
  }

  private func isFound(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = text[start + index]
      let fits = bytes[index] == UInt8(ascii: ".") ? byte != 0x0A : byte == bytes[index]
      guard fits else { return false }
      index += 1
    }
    return true
  }
}
