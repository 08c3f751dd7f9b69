extension Diagnostic {
  /// Draws the diagnostic as compilers do: place and message, the line with carets, hint and notes.
  package func draw(_ palette: Palette = .plain) -> String {
    var text = Diagnostic.head(severity, message, rule, location, palette)
    if let location { text += Excerpt(location).draw(palette) }
    if let hint { text += "\(palette.strong)hint:\(palette.end) \(Visible.text(hint))\n" }
    for note in notes {
      text += Diagnostic.head(.note, note.message, nil, note.location, palette)
    }
    return text
  }

  private static func head(
    _ severity: Severity, _ message: String, _ rule: String?, _ location: Location?,
    _ palette: Palette
  ) -> String {
    let place = location.map { "\(palette.strong)\($0.text):\(palette.end) " } ?? ""
    let name = "\(palette.color(of: severity))\(severity.rawValue):\(palette.end)"
    let suffix = rule.map { " \(palette.faint)[\($0)]\(palette.end)" } ?? ""
    return "\(place)\(name) \(Visible.text(message))\(suffix)\n"
  }
}

extension Location {
  /// `path:line:column`, with what a terminal would obey made visible.
  package var text: String {
    let position = position
    return "\(Visible.text(file.path)):\(position.line):\(position.column)"
  }

  /// Line and column of the first byte.
  package var position: Position { LineIndex(file.text).position(of: range.lowerBound) }

  /// Line and column behind the last byte.
  package var end: Position { LineIndex(file.text).position(of: range.upperBound) }
}
