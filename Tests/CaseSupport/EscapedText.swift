/// Text in which backslashes stand for bytes that Markdown cannot show.
enum EscapedText {
  /// The bytes that a text stands for.
  static func decode(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let kind = rest.popFirst() else {
        bytes += String(scalar).utf8
        continue
      }
      switch kind {
      case "r": bytes.append(0x0D)
      case "t": bytes.append(0x09)
      case "n": bytes.append(0x0A)
      case "x":
        bytes.append(UInt8(number(in: rest.prefix(2)) & 0xFF))
        rest = rest.dropFirst(2)
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count + 2)
        bytes += String(Unicode.Scalar(number(in: digits)) ?? "\u{FFFD}").utf8
      default: bytes += String(kind).utf8
      }
    }
    return bytes
  }

  /// The text that stands for some printed lines.
  static func encode(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\\\"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\n": result += "\n"
      case _
      where scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format:
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func number(in digits: ArraySlice<Unicode.Scalar>) -> UInt32 {
    UInt32(String(String.UnicodeScalarView(digits)), radix: 16) ?? 0xFFFD
  }
}
