/// Which kinds are meant: the names that are set, and any in place of empty ones.
package struct KindPattern: Hashable, Sendable {
  package let group: Name
  package let version: Name
  package let kind: Name

  package init(group: Name = "", version: Name = "", kind: Name = "") {
    self.group = group
    self.version = version
    self.kind = kind
  }

  /// Whether a kind is meant.
  package func selects(_ other: ObjectKind) -> Bool {
    selects(other.group, other.version, other.kind)
  }

  /// Whether another pattern says at least what this one says.
  func selects(_ other: KindPattern) -> Bool {
    selects(other.group, other.version, other.kind)
  }

  @inline(__always)
  private func selects(_ group: Name, _ version: Name, _ kind: Name) -> Bool {
    (self.kind.isEmpty || self.kind == kind) && (self.group.isEmpty || self.group == group)
      && (self.version.isEmpty || self.version == version)
  }
}
