internal import Documents

/// What sort of object a manifest is: group, version and kind.
package struct ObjectKind: Sendable {
  private let names: Names

  /// The names, shared by all objects of the kind.
  private final class Names: Sendable {
    let group: Name
    let version: Name
    let kind: Name
    let apiVersion: String
    let fingerprint: UInt64
    let isClusterScoped: Bool
    let isStandard: Bool
    let type: SchemaType?

    init(
      _ group: Name, _ version: Name, _ kind: Name, isClusterScoped: Bool, isStandard: Bool,
      _ type: SchemaType?
    ) {
      self.group = group
      self.version = version
      self.kind = kind
      apiVersion = group.isEmpty ? version.string : "\(group)/\(version)"
      fingerprint = Fingerprint.combine(
        Fingerprint.combine(group.fingerprint, version.fingerprint), kind.fingerprint)
      self.isClusterScoped = isClusterScoped
      self.isStandard = isStandard
      self.type = type
    }
  }

  package init(group: Name = "", version: Name = "", kind: Name = "") {
    let (isNamespaced, type) = Schema.facts(group, version, kind)
    names = Names(
      group, version, kind, isClusterScoped: isNamespaced == false,
      isStandard: isNamespaced != nil, type)
  }

  /// The same kind, whose objects stand outside namespaces.
  init(clusterScoped kind: ObjectKind) {
    names = Names(
      kind.group, kind.version, kind.kind, isClusterScoped: true, isStandard: kind.isStandard,
      kind.type)
  }

  /// Reads `apps/v1` or `v1`.
  package init(apiVersion: String, kind: Name) {
    let parts = apiVersion.utf8.split(
      separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
    let names = parts.map { Name(String(decoding: $0, as: UTF8.self)) }
    self.init(
      group: names.count == 2 ? names[0] : "", version: names[names.count - 1], kind: kind)
  }

  /// Empty for the core group.
  package var group: Name { names.group }
  package var version: Name { names.version }
  package var kind: Name { names.kind }
  /// Whether its objects stand outside namespaces, as far as is known.
  package var isClusterScoped: Bool { names.isClusterScoped }
  /// Whether Kubernetes' own list says where its objects stand.
  package var isStandard: Bool { names.isStandard }
  /// The fields of its objects, if Kubernetes' own list knows them.
  var type: SchemaType? { names.type }
  /// A number that equal kinds share.
  package var fingerprint: UInt64 { names.fingerprint }

  /// `apps/v1` or `v1`.
  package var apiVersion: String { names.apiVersion }
}

extension ObjectKind: Hashable {
  package static func == (one: ObjectKind, other: ObjectKind) -> Bool {
    one.names === other.names
      || (one.fingerprint == other.fingerprint && one.kind == other.kind
        && one.group == other.group && one.version == other.version)
  }

  /// Said here because the library's own asks a table what `==` means.
  package static func != (one: ObjectKind, other: ObjectKind) -> Bool { !(one == other) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(fingerprint)
  }
}

extension ObjectKind: CustomStringConvertible {
  /// `Deployment.apps`, `Service`: short, for messages.
  package var description: String { group.isEmpty ? "\(kind)" : "\(kind).\(group)" }
}
