package import Documents

/// A folder below `environments/` that is rendered and delivered for itself.
package struct Environment: Sendable {
  package let name: EnvironmentName
  /// Where its kustomization is.
  package let folder: RepoPath
}
