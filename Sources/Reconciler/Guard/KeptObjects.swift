internal import Manifests

/// What there is after a delivery.
struct KeptObjects: Sendable {
  private var keys: Set<ObjectKey> = []
  /// Those that were generated, without the hashes in their names.
  private var generated: Set<ObjectKey> = []

  /// Whether nothing is left.
  var isEmpty: Bool { keys.isEmpty }

  /// Takes the objects of a rendering.
  init(_ manifests: ManifestSet) {
    for manifest in manifests.manifests {
      let key = ObjectKey(manifest.id)
      keys.insert(key)
      if manifest.needsHash {
        generated.insert(key.withoutHash)
      } else if manifest.behavior != nil {
        generated.insert(key)
      }
    }
  }

  /// Whether an object is there, whatever hash is in its name.
  func holds(_ object: ManifestID) -> Bool {
    let key = ObjectKey(object)
    return keys.contains(key) || generated.contains(key) || generated.contains(key.withoutHash)
  }
}
