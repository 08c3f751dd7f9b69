extension Diagnostic {
  /// The diagnostic as one JSON object, with what others know of it; what is not there is left out.
  package func json(_ places: inout Places, _ others: [(String, String)] = []) -> String {
    var fields = [
      ("severity", JSONText.string(severity.rawValue)), ("rule", JSONText.string(rule)),
      ("message", JSONText.string(message)),
    ]
    if let location { fields += location.jsonFields(&places) }
    if let hint { fields.append(("hint", JSONText.string(hint))) }
    if !notes.isEmpty {
      let list = notes.map {
        JSONText.object(
          [("message", JSONText.string($0.message))] + $0.location.jsonFields(&places))
      }
      fields.append(("notes", JSONText.array(list)))
    }
    if let fix { fields.append(("fix", fix.json(&places))) }
    return JSONText.object(fields + others)
  }
}

extension Fix {
  fileprivate func json(_ places: inout Places) -> String {
    let list = edits.map {
      JSONText.object(
        $0.location.jsonFields(&places) + [("replacement", JSONText.string($0.replacement))])
    }
    return JSONText.object([
      ("message", JSONText.string(message)), ("edits", JSONText.array(list)),
    ])
  }
}

extension Location {
  fileprivate func jsonFields(_ places: inout Places) -> [(String, String)] {
    let (start, end) = (places.start(of: self), places.end(of: self))
    return [
      ("path", JSONText.string(file.path)), ("line", String(start.line)),
      ("column", String(start.column)), ("endLine", String(end.line)),
      ("endColumn", String(end.column)),
    ]
  }
}
