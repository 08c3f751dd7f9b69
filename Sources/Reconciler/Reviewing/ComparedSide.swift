/// One side of a comparison: environments by name.
package protocol ComparedSide: Sendable {
  /// What people call it.
  var label: String { get }
  /// The environments that it has.
  var environments: [String] { get }
  /// The tree whose rules count; nil if there are no sources to look at.
  var tree: ReconciledTree? { get }
  /// What the repository says of itself; nil if there are no sources.
  var settings: RepositorySettings? { get }
  /// Whether it is one environment, or one folder, that is compared with another.
  var isAlone: Bool { get }
  /// The objects of an environment; nil if it has none of that name.
  func rendering(of environment: String) -> ComparedRendering?
}

extension ComparedSide {
  package var isAlone: Bool { false }

  package var settings: RepositorySettings? { tree?.settings }
}
