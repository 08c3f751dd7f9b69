internal import Documents

/// The environments of a tree.
package struct TreeSide: ComparedSide {
  package let label: String
  private let source: ReconciledTree

  package init(_ tree: ReconciledTree, label: String) {
    self.label = label
    source = tree
  }

  package var environments: [String] { source.environments.map(\.name.text) }

  package var tree: ReconciledTree? { source }

  package func rendering(of environment: String) -> ComparedRendering? {
    if source.report.hasErrors { return ComparedRendering(source.report) }
    return source[environment].map { ComparedRendering($0, of: source) }
  }
}
