internal import Documents
internal import Reconciler

extension Console {
  /// Prints what is wrong with something; answers whether it can be used.
  mutating func accept(_ report: Report) -> Bool {
    let palette = palette
    DiagnosticForm.text.print(report.diagnostics, palette) { talk($0) }
    return !report.hasErrors
  }

  /// Renders an environment; nil if it cannot be, which is printed.
  mutating func render(
    _ environment: Environment, of tree: ReconciledTree,
    _ tracing: TracingOptions = TracingOptions()
  ) -> Rendering? {
    var report = Report()
    let settings = tree.settings(of: environment, &report)
    guard accept(report) else { return nil }
    let rendering = Rendering(environment, of: tree, settings, tracing)
    return accept(rendering.report) ? rendering : nil
  }
}
