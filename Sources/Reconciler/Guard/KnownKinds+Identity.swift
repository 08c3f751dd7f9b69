internal import Documents
internal import Manifests

extension KnownKinds {
  /// What tells an object of a file from all others; nil if it has no name.
  mutating func id(of root: Node) -> ManifestID? {
    guard root.kind == .mapping, let metadata = root["metadata"], let name = metadata["name"],
      name.kind.isScalar
    else { return nil }
    let namespace = metadata["namespace"].flatMap { $0.kind.isScalar ? $0.string : nil }
    return ManifestID(
      kind: kind(of: root), name: Name(name.string), namespace: Name(namespace ?? ""))
  }
}
