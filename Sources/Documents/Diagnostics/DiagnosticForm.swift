/// How diagnostics are printed.
package enum DiagnosticForm: String, CaseIterable, Sendable {
  /// For people and editors.
  case text
  /// For GitHub's workflows: annotations in a pull request.
  case github

  /// Prints diagnostics piece by piece: there may be very many.
  package func print(
    _ diagnostics: [Diagnostic], _ palette: Palette = .plain, to sink: (String) -> Void
  ) {
    var places = Places()
    switch self {
    case .text: for diagnostic in diagnostics { sink(diagnostic.draw(palette, &places)) }
    case .github: for diagnostic in diagnostics { sink(diagnostic.workflowCommand(&places)) }
    }
  }
}
