extension Diagnostic {
  /// Draws the diagnostic as compilers do: place and message, the line with carets, hint and notes.
  package func draw(_ palette: Palette = .plain, _ places: inout Places) -> String {
    var text = Diagnostic.head(severity, message, rule, location, palette, &places)
    if let location, places.canShow(location) {
      let index = places.index(of: location.file)
      let line = places.start(of: location).line
      text += Excerpt(location, line: line, in: index).draw(palette, palette.color(of: severity))
    }
    if let hint { text += "\(palette.strong)hint:\(palette.end) \(Visible.text(hint))\n" }
    for note in notes {
      text += Diagnostic.head(.note, note.message, nil, note.location, palette, &places)
    }
    return text
  }

  private static func head(
    _ severity: Severity, _ message: String, _ rule: String?, _ location: Location?,
    _ palette: Palette,
    _ places: inout Places
  ) -> String {
    let place = location.map { "\(palette.strong)\($0.text(&places)):\(palette.end) " } ?? ""
    let name = "\(palette.color(of: severity))\(severity.rawValue):\(palette.end)"
    let suffix = rule.map { " \(palette.faint)[\($0)]\(palette.end)" } ?? ""
    return "\(place)\(name) \(Visible.text(message))\(suffix)\n"
  }
}

extension Location {
  /// `path:line:column`, with what a terminal would obey made visible.
  package func text(_ places: inout Places) -> String {
    let position = places.start(of: self)
    return "\(Visible.path(file.path)):\(position.line):\(position.column)"
  }
}
