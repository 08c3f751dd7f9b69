package import Documents
internal import Overlays

/// An environment that is rendered otherwise than before, or may be.
package struct AffectedEnvironment: Sendable {
  /// What became of it.
  package enum Change: String, Sendable {
    case changed, added, removed
  }

  package let environment: Environment
  package let change: Change
  /// What it was rendered from and is otherwise now, in the order of paths.
  package let inputs: [RepoPath]
}

extension AffectedEnvironment {
  /// The environments of a tree whose inputs are not what they were, and those that are in one of
  /// both only, in the order of their names.
  ///
  /// Only what is rendered now is looked at: if all its inputs are what they were, it looked the same
  /// before.
  package static func all(
    _ environments: [Environment], of tree: ReconciledTree, since former: ReconciledTree
  ) -> [AffectedEnvironment] {
    var comparison = InputComparison(former.workspace.tree, tree.workspace.tree)
    let known = Set(former.environments.map(\.folder))
    return environments.compactMap { environment in
      guard known.contains(environment.folder) else {
        return AffectedEnvironment(environment: environment, change: .added, inputs: [])
      }
      let inputs = EnvironmentInputs(environment, of: tree).all.filter { comparison.differs($0) }
      guard !inputs.isEmpty else { return nil }
      return AffectedEnvironment(
        environment: environment, change: .changed, inputs: Set(inputs.map(\.path)).sorted())
    }
  }

  /// The environments that a tree had and another one has no more.
  package static func removed(
    from former: ReconciledTree, to tree: ReconciledTree
  ) -> [AffectedEnvironment] {
    let known = Set(tree.environments.map(\.folder))
    return former.environments.filter { !known.contains($0.folder) }.map {
      AffectedEnvironment(environment: $0, change: .removed, inputs: [])
    }
  }
}
