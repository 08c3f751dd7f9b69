internal import Documents

/// Texts as scalars of YAML.
enum YAMLScalar {
  /// A text as a scalar, without quotes where no reader could take it for something else.
  static func text(_ text: String) -> String {
    isPlain(text) ? text : QuotedText.quoted(text)
  }

  /// Whether a text needs no quotes wherever it stands.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, isLetter(first) || first == UInt8(ascii: "/") else {
        return false
      }
      return bytes.allSatisfy { isLetter($0) || marks.contains($0) }
        && PlainScalar.kind(of: bytes, under: .resource) == .string
        && PlainScalar.kind(of: bytes, under: .configuration) == .string
    }
  }

  private static let marks = Array("0123456789_-./".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether text without quotes means itself between brackets, too.
  static func isPlainInBrackets(_ text: some Collection<UInt8>) -> Bool {
    !text.contains { Self.brackets.contains($0) || $0 < 0x20 }
  }

  private static let brackets = Array(",:?[]{}#".utf8)
}
