internal import Documents

/// What tells one object of a cluster from all others.
package struct ManifestID: Sendable {
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
    if kind.isClusterScoped { return .cluster }
    return namespace.isEmpty ? Scope.standard : .namespace(namespace)
  }

  /// Whether both are the same object.
  package func isSame(as other: ManifestID) -> Bool {
    guard name == other.name, kind == other.kind else { return false }
    if kind.isClusterScoped || other.kind.isClusterScoped {
      return kind.isClusterScoped == other.kind.isClusterScoped
    }
    return namespace == other.namespace || scope == other.scope
  }

  private static let standard = Scope.standard.fingerprint

  /// A number that the same objects share.
  var fingerprint: UInt64 {
    let scope =
      kind.isClusterScoped ? 0 : namespace.isEmpty ? Self.standard : namespace.fingerprint
    return Fingerprint.combine(Fingerprint.combine(kind.fingerprint, name.fingerprint), scope)
  }
}

/// Where an object lives.
package enum Scope: Hashable, Sendable {
  case cluster
  case namespace(Name)

  /// Said here because the library's own asks a table what `==` means.
  package static func != (one: Scope, other: Scope) -> Bool { !(one == other) }

  /// The namespace of those that name none.
  static let standard = Scope.namespace("default")

  /// A number that equal scopes share.
  package var fingerprint: UInt64 {
    switch self {
    case .cluster: 0
    case .namespace(let name): name.fingerprint
    }
  }
}

extension ManifestID: CustomStringConvertible {
  /// `Deployment/web`, and the namespace if there is one.
  package var description: String {
    namespace.isEmpty ? "\(kind)/\(name)" : "\(kind)/\(name) in namespace \(namespace)"
  }
}
