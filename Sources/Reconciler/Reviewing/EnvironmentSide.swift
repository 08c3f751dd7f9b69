/// One environment of a tree, by another name.
package struct EnvironmentSide: ComparedSide {
  private let source: ReconciledTree
  private let environment: Environment
  private let name: String

  /// An environment that takes part in a comparison under a name that both sides have.
  package init(_ environment: Environment, of tree: ReconciledTree, as name: String) {
    self.environment = environment
    source = tree
    self.name = name
  }

  package var label: String { environment.name.text }

  package var isAlone: Bool { true }

  package var environments: [String] { [name] }

  /// What rules say of two environments is no matter of what is different between them.
  package var tree: ReconciledTree? { nil }

  package var settings: RepositorySettings? { source.settings }

  package func rendering(of environment: String) -> ComparedRendering? {
    environment == name ? ComparedRendering(self.environment, of: source) : nil
  }
}
