internal import Documents

extension RenderedFiles {
  /// Renders an environment in the layout that it is delivered in; nil if it cannot be, which is
  /// reported.
  init?(_ environment: Environment, of tree: ReconciledTree, _ report: inout Report) {
    let settings = tree.settings(of: environment, &report)
    let rendering = Rendering(environment, of: tree, settings)
    report.add(rendering.report)
    guard !report.hasErrors else { return nil }
    self.init(rendering, as: settings.delivery.layout.value, &report)
  }
}
