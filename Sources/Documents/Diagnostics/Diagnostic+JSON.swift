extension Sequence<Diagnostic> {
  /// The diagnostics as a JSON array, an object a line.
  package var json: String {
    let objects = map(\.json)
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}

extension Diagnostic {
  /// The diagnostic as one JSON object; places that are not there are left out.
  package var json: String {
    var fields = [
      ("severity", JSONText.string(severity.rawValue)), ("rule", JSONText.string(rule)),
      ("message", JSONText.string(message)),
    ]
    if let location { fields += location.jsonFields }
    if let hint { fields.append(("hint", JSONText.string(hint))) }
    if !notes.isEmpty {
      let list = notes.map {
        JSONText.object([("message", JSONText.string($0.message))] + $0.location.jsonFields)
      }
      fields.append(("notes", "[" + list.joined(separator: ",") + "]"))
    }
    return JSONText.object(fields)
  }
}

extension Location {
  fileprivate var jsonFields: [(String, String)] {
    let (start, end) = (position, end)
    return [
      ("path", JSONText.string(file.path)), ("line", String(start.line)),
      ("column", String(start.column)), ("endLine", String(end.line)),
      ("endColumn", String(end.column)),
    ]
  }
}

/// Writes small pieces of JSON.
package enum JSONText {
  /// A string with quotes; everything a reader might take for markup is escaped.
  package static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "<", ">", "&": result += unit(UInt16(scalar.value))
      case _ where Visible.isHidden(scalar):
        for code in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          result += unit(code)
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// An object from names and finished values.
  package static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { string($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }

  private static func unit(_ code: UInt16) -> String {
    let digits = String(code, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
