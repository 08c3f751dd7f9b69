/// The colours of a drawing, as terminal escapes or as nothing.
package struct Palette: Sendable {
  package let error: String
  package let warning: String
  package let note: String
  /// What is new, or as it should be.
  package let good: String
  package let strong: String
  package let faint: String
  package let end: String

  /// No colours.
  package static let plain = Palette(
    error: "", warning: "", note: "", good: "", strong: "", faint: "", end: "")

  /// The colours of a terminal.
  package static let terminal = Palette(
    error: "\u{1B}[1;31m", warning: "\u{1B}[1;33m", note: "\u{1B}[1;36m", good: "\u{1B}[32m",
    strong: "\u{1B}[1m", faint: "\u{1B}[2m", end: "\u{1B}[0m")

  /// The colour of a severity.
  func color(of severity: Severity) -> String {
    switch severity {
    case .error: error
    case .warning: warning
    case .note: note
    }
  }
}
