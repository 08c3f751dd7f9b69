/// What a layer knows of an object.
package struct KnownObject: Hashable, Sendable {
  package var kind: String
  /// The name in its file.
  package var original: String
  /// The name as it is in this layer, without the suffix of a hash.
  package var name: String
  package var namespace: String
  /// The namespace in its file.
  package var originalNamespace = ""
  package var isClusterScoped = false
  package var isGenerated = false

  package var identity: String {
    let space = namespace == "default" ? "" : namespace
    return "\(kind)|\(space)|\(name)"
  }

  /// Whether a generator would find this object where it wants to make another one.
  func mayBeTaken(for other: KnownObject) -> Bool {
    guard kind == other.kind else { return false }
    return identity == other.identity
      || (["ConfigMap", "Secret"].contains(kind) && original == other.name)
  }

  /// Whether a prefix or a suffix changes the name.
  package var isRenamed: Bool {
    !["Namespace", "CustomResourceDefinition", "APIService"].contains(kind)
  }
}
