internal import Documents

/// Writes small pieces of XML.
enum XMLText {
  /// A text for an attribute or between elements; what XML cannot hold is written as an escape.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\n": result += "&#10;"
      default: result += Visible.character(scalar)
      }
    }
  }

  /// The beginning of an element.
  static func start(_ name: String, _ attributes: [(String, String)]) -> String {
    "<" + name + attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }
}
