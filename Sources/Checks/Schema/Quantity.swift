internal import Documents

/// Amounts as Kubernetes writes them: `500m`, `1.5Gi`, `1e3`.
enum Quantity {
  private static let suffixes: Set<String> = [
    "", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei",
  ]

  /// Whether a text is an amount.
  static func isQuantity(_ text: Text) -> Bool {
    var rest = text[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    let number = rest.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    guard number.contains(where: isDigit), number.count(where: { $0 == UInt8(ascii: ".") }) < 2
    else { return false }
    let suffix = rest.dropFirst(number.count)
    return suffix.count <= 2 && suffixes.contains(String(decoding: suffix, as: UTF8.self))
      || isExponent(suffix)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isExponent(_ text: Slice<Text>) -> Bool {
    guard let mark = text.first, mark | 0x20 == UInt8(ascii: "e") else { return false }
    var digits = text.dropFirst()
    if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }
}
