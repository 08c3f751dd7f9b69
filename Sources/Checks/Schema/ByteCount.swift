/// Numbers of bytes, as Kubernetes and Java write them.
package enum ByteCount {
  private static let units: [String: Double] = [
    "": 1, "m": 0.001, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "Ki": 1024,
    "Mi": 1_048_576, "Gi": 1_073_741_824, "Ti": 1_099_511_627_776, "Pi": 1_125_899_906_842_624,
  ]

  /// What an amount of Kubernetes is in bytes; nil if it is none.
  package static func ofQuantity(_ text: String) -> Int? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = Double(String(number)), let unit = units[String(text[number.endIndex...])]
    else { return nil }
    return value * unit < 9e18 ? Int(value * unit) : nil
  }

  /// What a size of Java's or Spark's is in bytes: `1g`, `512m`. Without a letter it is bytes.
  static func ofJava(_ text: String) -> Int? {
    let text = text.lowercased()
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let value = Int(digits) else { return nil }
    let shifts = [
      "": 0, "b": 0, "k": 10, "kb": 10, "m": 20, "mb": 20, "g": 30, "gb": 30, "t": 40, "tb": 40,
    ]
    guard let shift = shifts[String(text[digits.endIndex...])], value < 1 << (62 - shift) else {
      return nil
    }
    return value << shift
  }

  /// A number as messages say it.
  package static func words(_ bytes: Int) -> String {
    for (shift, unit) in [(30, "Gi"), (20, "Mi"), (10, "Ki")]
    where bytes >= 1 << shift && bytes % (1 << shift) == 0 {
      return "\(bytes >> shift)\(unit)"
    }
    return bytes >= 1 << 20 ? "\(bytes >> 20)Mi" : "\(bytes) bytes"
  }
}
