/// Which readings plain text has. kustomize reads resources and its own files with two different
/// libraries.
package enum Reading: Sendable {
  /// Resources: YAML 1.2's booleans with YAML 1.1's integers; documents end at lines that begin
  /// with `---`.
  case resource
  /// kustomization.yaml and the values of JSON patches: YAML 1.1; documents behind the first are
  /// ignored.
  case configuration
}
