internal import Manifests

/// What there is after a delivery.
struct KeptObjects: Sendable {
  /// How a name came to be.
  private enum Origin {
    case written
    /// Generated, with the hash of the content behind it.
    case hashed
    /// Generated, and no more.
    case generated
  }

  // What is asked for seldom is made of them then.
  private let objects: [(id: ManifestID, origin: Origin)]

  /// Whether nothing is left.
  var isEmpty: Bool { objects.isEmpty }

  /// Takes the objects of a rendering.
  init(_ manifests: ManifestSet) {
    objects = manifests.manifests.map { manifest in
      (manifest.id, manifest.needsHash ? .hashed : manifest.behavior == nil ? .written : .generated)
    }
  }

  /// Those of some objects that are not there, whatever hash is in their names.
  func missing(of others: [ManifestID]) -> [ManifestID] {
    var keys: Set<ObjectKey> = []
    var generated: Set<ObjectKey> = []
    for (id, origin) in objects {
      let key = ObjectKey(id)
      keys.insert(key)
      switch origin {
      case .written: break
      case .hashed: generated.insert(key.withoutHash)
      case .generated: generated.insert(key)
      }
    }
    return others.filter { other in
      let key = ObjectKey(other)
      return !keys.contains(key) && !generated.contains(key)
        && !generated.contains(key.withoutHash)
    }
  }
}
