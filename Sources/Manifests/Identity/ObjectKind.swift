/// What sort of object a manifest is: group, version and kind.
package struct ObjectKind: Hashable, Sendable {
  /// Empty for the core group.
  package let group: Name
  package let version: Name
  package let kind: Name

  package init(group: Name = "", version: Name = "", kind: Name = "") {
    self.group = group
    self.version = version
    self.kind = kind
  }

  /// Reads `apps/v1` or `v1`.
  package init(apiVersion: String, kind: Name) {
    let parts = apiVersion.utf8.split(
      separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
    let names = parts.map { Name(String(decoding: $0, as: UTF8.self)) }
    self.init(
      group: names.count == 2 ? names[0] : "", version: names[names.count - 1], kind: kind)
  }

  /// Whether another has the names that are set here; empty ones are wildcards.
  package func selects(_ other: ObjectKind) -> Bool {
    (kind.isEmpty || kind == other.kind) && (group.isEmpty || group == other.group)
      && (version.isEmpty || version == other.version)
  }

  /// `apps/v1` or `v1`.
  package var apiVersion: String {
    group.isEmpty ? version.string : "\(group)/\(version)"
  }
}

extension ObjectKind: CustomStringConvertible {
  /// `Deployment.apps`, `Service`: short, for messages.
  package var description: String { group.isEmpty ? "\(kind)" : "\(kind).\(group)" }
}
