/// What Kubernetes accepts as the key and as the value of a label.
package enum LabelSyntax {
  /// Whether a text may be the key of a label or an annotation: a name, with a DNS name and `/`
  /// before it or not.
  package static func isKey(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard let name = parts.last, parts.count <= 2, !name.isEmpty, isName(name) else { return false }
    return parts.count == 1 || isDomain(parts[0])
  }

  /// Whether a text may be the value of a label.
  package static func isValue(_ text: String) -> Bool {
    text.isEmpty || isName(Substring(text).utf8)
  }

  /// At most 63 letters, digits, `-`, `_` and `.`, which begin and end with a letter or a digit.
  private static func isName(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, let last = text.last, text.count <= 63 else { return false }
    return isAlphanumeric(first) && isAlphanumeric(last)
      && text.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
  }

  /// A DNS name: parts of lower case letters, digits and `-`, with dots between.
  private static func isDomain(_ text: Substring.UTF8View) -> Bool {
    text.count <= 253
      && text.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy(isDomainPart)
  }

  private static func isDomainPart(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return first != 0x2D && last != 0x2D
      && text.allSatisfy { $0 == 0x2D || (isAlphanumeric($0) && !isCapital($0)) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || isCapital(byte)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
