internal import Documents

extension TargetTable.Entry {
  /// Renders the environment; that it cannot be is the verdict on all that comes from it.
  func rendering(of tree: ReconciledTree) throws(Verdict) -> Rendering {
    let rendering = Rendering(environment, of: tree, settings)
    if rendering.report.hasErrors { throw .unknown(.unrendered(rendering.report.errorLines)) }
    return rendering
  }
}
