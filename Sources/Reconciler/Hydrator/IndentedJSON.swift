/// A value of JSON as Go prints it with an indent of two spaces, and without escapes for HTML.
indirect enum IndentedJSON {
  case text(String)
  case list([IndentedJSON])
  case fields([(key: String, value: IndentedJSON)])

  /// Fields without those that are empty.
  static func filled(_ fields: [(String, String)]) -> [(key: String, value: IndentedJSON)] {
    fields.compactMap { $1.isEmpty ? nil : (key: $0, value: .text($1)) }
  }

  /// The value in one text, which ends with a line break.
  var printed: String { text(below: "\n") + "\n" }

  private func text(below start: String) -> String {
    let inner = start + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .list(let items):
      if items.isEmpty { return "[]" }
      return "[" + items.map { inner + $0.text(below: inner) }.joined(separator: ",") + start + "]"
    case .fields(let fields):
      if fields.isEmpty { return "{}" }
      let lines = fields.map { inner + Self.quoted($0.key) + ": " + $0.value.text(below: inner) }
      return "{" + lines.joined(separator: ",") + start + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{08}": result += "\\b"
      case "\u{0C}": result += "\\f"
      case "\u{00}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
