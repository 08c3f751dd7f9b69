/// Which kinds have no namespaces, of those that a repository itself defines.
package struct KindScopes: Sendable {
  private var isNamespaced: [ObjectKind: Bool] = [:]

  package init() {}

  /// Remembers whether objects of a kind stand in namespaces. What is found in a namespace anywhere
  /// does.
  package mutating func add(_ kind: ObjectKind, isNamespaced: Bool) {
    if isNamespaced || self.isNamespaced[kind] == nil { self.isNamespaced[kind] = isNamespaced }
  }

  /// A kind that knows its scope, if Kubernetes' own list does not say it.
  func scoped(_ kind: ObjectKind) -> ObjectKind {
    guard isNamespaced[kind] == false, !kind.isStandard else { return kind }
    return ObjectKind(clusterScoped: kind)
  }
}
