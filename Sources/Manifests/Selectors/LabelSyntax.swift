internal import Documents

/// What Kubernetes accepts as the key and as the value of a label.
package enum LabelSyntax {
  /// Bytes of a text.
  package typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Whether a text may be the key of a label or an annotation: a name, with a DNS name and `/`
  /// before it or not.
  package static func isKey(_ text: String) -> Bool { text.withBytes { isKey($0) } }

  /// Whether bytes may be such a key.
  package static func isKey(_ text: Bytes) -> Bool {
    guard let slash = text.firstIndex(of: 0x2F) else { return isName(text[...]) }
    return isDomain(text[..<slash]) && isName(text[(slash + 1)...])
  }

  /// Whether a text may be the value of a label.
  package static func isValue(_ text: String) -> Bool { text.withBytes { isValue($0) } }

  /// Whether bytes may be such a value.
  package static func isValue(_ text: Bytes) -> Bool { text.isEmpty || isName(text[...]) }

  /// At most 63 letters, digits, `-`, `_` and `.`, which begin and end with a letter or a digit.
  private static func isName(_ text: Slice<Bytes>) -> Bool {
    guard let first = text.first, let last = text.last, text.count <= 63 else { return false }
    return isAlphanumeric(first) && isAlphanumeric(last)
      && text.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
  }

  /// A DNS name: parts of lower case letters, digits and `-`, with dots between.
  package static func isDomain(_ text: Slice<Bytes>) -> Bool {
    guard text.count <= 253 else { return false }
    var rest = text
    while let dot = rest.firstIndex(of: 0x2E) {
      guard isDomainPart(rest[..<dot]) else { return false }
      rest = rest[(dot + 1)...]
    }
    return isDomainPart(rest)
  }

  /// Whether bytes may stand between two of those dots.
  package static func isDomainPart(_ text: Slice<Bytes>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return first != 0x2D && last != 0x2D
      && text.allSatisfy { $0 == 0x2D || (isAlphanumeric($0) && !isCapital($0)) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || isCapital(byte)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
