internal import Documents

/// A namespace that another one stands for: what is in the one is compared with what is in the other.
package struct NamespaceMove: Sendable {
  let old: Name
  let new: Name

  /// Nil if both are the same.
  package init?(from old: String, to new: String) {
    if old.isSameInBytes(as: new) { return nil }
    self.old = Name(old)
    self.new = Name(new)
  }

  /// What tells an object of either side from all others, as if it stood on the new side.
  func key(of id: ManifestID) -> ObjectKey {
    ObjectKey(id.namespace == old ? ManifestID(kind: id.kind, name: id.name, namespace: new) : id)
  }
}
