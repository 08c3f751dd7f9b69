internal import Documents
internal import Manifests

extension EmbeddedObject {
  /// The names that the object takes over, and its namespace, with where they are written.
  func takenNames(
    from manifests: ManifestSet, namespace: (node: Node, place: Place)?
  ) -> [ConfigSetting] {
    var taken: [Int32: (text: String, place: Place)] = [:]
    for (reference, target) in targets {
      let named = manifests[target]
      taken[reference.name] = (named.id.name.string, named.namePlace)
      if let field = reference.namespace, let node = named.root["metadata"]?["namespace"] {
        taken[field] = (node.string, named.place(of: node.id))
      }
    }
    if let own = manifest.root["metadata"]?["namespace"], let namespace {
      taken[own.id] = (namespace.node.string, namespace.place)
    }
    return ValuePath.leaves(of: manifest.root).compactMap { path, node in
      taken[node.id].map { name in
        ConfigSetting(key: path.keyedText, value: name.text, action: .from, place: name.place)
      }
    }
  }
}
