internal import Documents

/// Writes cells of CSV that a spreadsheet shows and does not compute.
enum CSVText {
  /// A cell that says a text. What would be a formula has a `'` in front, and so has what begins with
  /// one, so whoever takes it away has the text again. What a terminal would obey is an escape.
  static func cell(_ text: String) -> String {
    let shown = visible(text)
    let guarded = isDangerous(shown) ? "'" + shown : shown
    guard guarded.isEmpty || guarded.unicodeScalars.contains(where: needsQuotes) else {
      return guarded
    }
    let doubled = guarded.unicodeScalars.reduce(into: "") { cell, scalar in
      cell.unicodeScalars.append(contentsOf: scalar == "\"" ? ["\"", "\""] : [scalar])
    }
    return "\"\(doubled)\""
  }

  /// Some spreadsheets part cells at semicolons and tabs, too, or drop blanks.
  private static func needsQuotes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "\"", "\n", "\r", "\t", " ": true
    default: false
    }
  }

  /// Formulas may stand behind blanks, and in wide letters. Numbers with a sign are none.
  private static func isDangerous(_ text: String) -> Bool {
    let start = text.unicodeScalars.drop { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
    switch start.first {
    case "=", "@", "'", "＝", "＋", "－", "＠": return true
    case "+", "-": return !isNumber(start.dropFirst())
    default: return text.unicodeScalars.first == "\t" || text.unicodeScalars.first == "\r"
    }
  }

  private static func isNumber(_ text: some Collection<Unicode.Scalar>) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
  }

  private static func visible(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { visible, scalar in
      switch scalar {
      case "\n", "\r", "\t": visible.unicodeScalars.append(scalar)
      default: visible += Visible.text(String(scalar))
      }
    }
  }
}
