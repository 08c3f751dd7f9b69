/// An amount as Kubernetes writes it, `500m`, `1.5Gi` or `1e3`, with its value.
package struct Amount: Sendable, Hashable {
  package let value: Double

  private static let suffixes: [String: Double] = [
    "": 1, "n": 1e-9, "u": 1e-6, "m": 1e-3, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15,
    "E": 1e18, "Ki": 0x1p10, "Mi": 0x1p20, "Gi": 0x1p30, "Ti": 0x1p40, "Pi": 0x1p50, "Ei": 0x1p60,
  ]

  /// Reads an amount; nil where it is none.
  package init?(_ text: String) {
    let number = text.prefix { $0.isASCII && $0.isNumber || "+-.".contains($0) }
    let rest = String(text[number.endIndex...])
    if let factor = Self.suffixes[rest], let number = Spelling.double(String(number)) {
      value = number * factor
    } else if rest.first == "e" || rest.first == "E", let number = Spelling.double(text),
      text.last?.isNumber ?? false
    {
      value = number
    } else {
      return nil
    }
  }
}
