extension Diagnostic {
  /// The diagnostic as a command of GitHub's workflows, which puts it at its line in a pull
  /// request, with what others know of it.
  package func workflowCommand(_ places: inout Places, _ others: [String] = []) -> String {
    var properties: [String] = []
    if let location {
      let (start, end) = (places.start(of: location), places.end(of: location))
      properties = [
        "file=" + Self.escaped(location.file.path, isProperty: true), "line=\(start.line)",
        "endLine=\(end.line)", "col=\(start.column)", "endColumn=\(end.column)",
      ]
    }
    properties.append("title=" + Self.escaped(rule, isProperty: true))
    let name = severity == .note ? "notice" : severity.rawValue
    let lines = [message] + (hint.map { ["hint: " + $0] } ?? [])
    let notes = notes.map { "\($0.location.text(&places)): note: \($0.message)" }
    let text = Self.escaped((lines + notes + others).joined(separator: "\n"), isProperty: false)
    return "::\(name) \(properties.joined(separator: ","))::\(text)\n"
  }

  /// Commands end with their line, properties at a comma, names at a colon. An older form of
  /// commands begins with `##[` anywhere in a line.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var last: Unicode.Scalar = " "
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      case "[" where last == "#": result += " ["
      default: result += Visible.character(scalar)
      }
      last = scalar
    }
  }
}
