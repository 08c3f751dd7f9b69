/// Which readings plain text has. kustomize reads resources and its own files with two different
/// libraries.
package enum Reading: Sendable {
  /// Resources: YAML 1.2's booleans with YAML 1.1's integers; documents end at lines that begin
  /// with `---`.
  case resource
  /// Parts of resources that are merged into them: the same, but keys may be numbers, true or false,
  /// for those of the resource may be the same text in quotes.
  case patch
  /// kustomization.yaml and the values of JSON patches: YAML 1.1; documents behind the first are
  /// ignored.
  case configuration
}
