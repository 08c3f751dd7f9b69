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
    Self.allows(kind, other.kind) && Self.allows(group, other.group)
      && Self.allows(version, other.version)
  }

  /// Whether another pattern says at least what this one says.
  package func selects(_ other: KindPattern) -> Bool {
    Self.allows(kind, other.kind) && Self.allows(group, other.group)
      && Self.allows(version, other.version)
  }

  private static func allows(_ wanted: Name, _ name: Name) -> Bool {
    wanted.isEmpty || wanted == name
  }
}
