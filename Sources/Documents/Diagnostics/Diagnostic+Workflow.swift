extension Diagnostic {
  /// The diagnostic as a command of GitHub's workflows, which puts it at its line in a pull
  /// request.
  package var workflowCommand: String {
    var properties: [String] = []
    if let location {
      let (start, end) = (location.position, location.end)
      properties = [
        "file=" + Self.escaped(location.file.path, isProperty: true), "line=\(start.line)",
        "col=\(start.column)", "endLine=\(end.line)", "endColumn=\(end.column)",
      ]
    }
    properties.append("title=" + Self.escaped(rule, isProperty: true))
    let name = severity == .note ? "notice" : severity.rawValue
    let text = hint.map { "\(message)\nhint: \($0)" } ?? message
    return
      "::\(name) \(properties.joined(separator: ","))::\(Self.escaped(text, isProperty: false))\n"
  }

  /// Commands end with their line, properties at a comma, names at a colon.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result += Visible.character(scalar)
      }
    }
  }
}
