package import Documents

/// The kinds that were met last, so that each is made once.
package struct KnownKinds: Sendable {
  /// How many are remembered.
  private static let most = 8

  private var kinds: [(apiVersion: Name, kind: ObjectKind)] = []
  private let scopes: KindScopes

  package init(_ scopes: KindScopes = KindScopes()) {
    self.scopes = scopes
  }

  /// The kind of an object. As in kustomize, a version that is `null` is a version of that name.
  package mutating func kind(of root: Node) -> ObjectKind {
    let version = root["apiVersion"].flatMap { $0.kind.isScalar ? $0 : nil }
    let kind = Manifest.scalar(root["kind"])
    for known in kinds
    where Self.isSame(known.apiVersion, version) && Self.isSame(known.kind.kind, kind) {
      return known.kind
    }
    let text = version?.string ?? ""
    let new = scopes.scoped(ObjectKind(apiVersion: text, kind: Name(kind?.string ?? "")))
    if kinds.count == Self.most { kinds.removeFirst() }
    kinds.append((Name(text), new))
    return new
  }

  private static func isSame(_ name: Name, _ node: Node?) -> Bool {
    node.map { name.isSame(as: $0.text) } ?? name.isEmpty
  }
}
