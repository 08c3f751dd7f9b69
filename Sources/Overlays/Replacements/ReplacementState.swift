internal import Manifests

/// What the replacements of a kustomization work on.
struct ReplacementState {
  var manifests: ManifestSet
  /// Of manifests by their position the scalars that were created, which have no type of their own.
  var untyped: [Int: Set<Int32>] = [:]
}
