/// What tells one object of a cluster from all others.
package struct ManifestID: Hashable, Sendable {
  package var kind: ObjectKind
  package var name: Name
  /// As it is written; empty if it is not.
  package var namespace: Name

  package init(kind: ObjectKind, name: Name, namespace: Name = "") {
    self.kind = kind
    self.name = name
    self.namespace = namespace
  }

  /// The namespace that counts: no namespace means `default`, an object of the cluster has none.
  package var scope: Scope {
    if Schema.isClusterScoped(kind) { return .cluster }
    return .namespace(namespace.isEmpty ? "default" : namespace)
  }

  /// Whether both are the same object.
  package func isSame(as other: ManifestID) -> Bool {
    name == other.name && kind == other.kind && scope == other.scope
  }
}

/// Where an object lives.
package enum Scope: Hashable, Sendable {
  case cluster
  case namespace(Name)
}

extension ManifestID: CustomStringConvertible {
  /// `Deployment/web`, and the namespace if there is one.
  package var description: String {
    namespace.isEmpty ? "\(kind)/\(name)" : "\(kind)/\(name) in namespace \(namespace)"
  }
}
