internal import Documents
internal import Git

extension Plan {
  /// What becomes of the files of an environment that stands in two trees; nil if it cannot be
  /// rendered in both, which is reported.
  init?(
    of environment: Environment, from old: ReconciledTree, to new: ReconciledTree,
    _ report: inout Report
  ) {
    guard let old = Self.files(of: environment, in: old, &report),
      let new = Self.files(of: environment, in: new, &report)
    else { return nil }
    self.init(from: Dictionary(old.map { ($0.path, $0) }) { first, _ in first }, to: new)
  }

  private static func files(
    of environment: Environment, in tree: ReconciledTree, _ report: inout Report
  ) -> [TreeFile]? {
    var found = Report()
    let files = RenderedFiles(environment, of: tree, &found)
    report.add(found)
    return try? files?.hashed()
  }
}
