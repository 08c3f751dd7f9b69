/// Writes small pieces of JSON.
package enum JSONText {
  /// A string with quotes; everything a reader might obey or take for markup is escaped.
  package static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "<", ">", "&": result += unit(UInt16(scalar.value))
      case _ where Visible.isHidden(scalar): result += String(scalar).utf16.map(unit).joined()
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// An object from names and finished values.
  package static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { string($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  /// An array of finished values.
  package static func array(_ values: [String]) -> String {
    "[" + values.joined(separator: ",") + "]"
  }

  private static func unit(_ code: UInt16) -> String {
    let digits = String(code, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
