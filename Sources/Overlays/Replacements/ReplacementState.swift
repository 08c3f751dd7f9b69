internal import Manifests

/// What the replacements of a kustomization work on.
struct ReplacementState {
  var manifests: ManifestSet
  /// Of manifests by their position the scalars that were created, which have no type of their own.
  var untyped: [Set<Int32>]

  init(manifests: ManifestSet) {
    self.manifests = manifests
    untyped = Array(repeating: [], count: manifests.count)
  }
}
