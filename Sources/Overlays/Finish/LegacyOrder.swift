internal import Documents
internal import Manifests

/// kustomize's order: some kinds first, some last, the rest by group, version, kind, namespace and
/// name.
struct LegacyOrder {
  private let ranks: [Name: Int]

  init(first: [Name], last: [Name]) {
    var ranks: [Name: Int] = [:]
    for (index, kind) in first.enumerated() { ranks[kind] = index - first.count }
    for (index, kind) in last.enumerated() { ranks[kind] = index + 1 }
    self.ranks = ranks
  }

  /// The positions of manifests in this order.
  func order(of manifests: ManifestSet) -> [Int] {
    let ids = manifests.manifests.map(\.id)
    let ranks = kindRanks(of: ids)
    let keys = ids.map { id in
      Key(
        rank: ranks[id.kind] ?? 0, namespace: id.namespace.isEmpty ? "~X" : id.namespace.string,
        name: id.name.string)
    }
    return keys.indices.sorted { keys[$0].precedes(keys[$1]) }
  }

  /// The kinds that occur, numbered in their order.
  private func kindRanks(of ids: [ManifestID]) -> [ObjectKind: Int] {
    var kinds: [ObjectKind: Int] = [:]
    for id in ids where kinds[id.kind] == nil { kinds[id.kind] = 0 }
    for (rank, kind) in kinds.keys.sorted(by: precedes).enumerated() { kinds[kind] = rank }
    return kinds
  }

  private func precedes(_ one: ObjectKind, _ other: ObjectKind) -> Bool {
    let (rank, otherRank) = (ranks[one.kind] ?? 0, ranks[other.kind] ?? 0)
    guard rank == otherRank else { return rank < otherRank }
    let text = Self.text(one.group, one.version, one.kind)
    let otherText = Self.text(other.group, other.version, other.kind)
    let isCoreNamespace =
      one.kind == "Namespace" && other.kind == "Namespace"
      && (one.group.isEmpty || other.group.isEmpty)
    return isCoreNamespace ? otherText.precedesInBytes(text) : text.precedesInBytes(otherText)
  }

  /// What is compared of kinds: names that are not set come behind all others.
  static func text(_ group: Name, _ version: Name, _ kind: Name) -> String {
    let group = group.isEmpty ? "~G" : group.string
    let version = version.isEmpty ? "~V" : version.string
    // Half as much work as interpolation, and all kinds are compared.
    return group + "_" + version + "_" + (kind.isEmpty ? "~K" : kind.string)
  }

  /// What is compared of a manifest.
  private struct Key {
    let rank: Int
    let namespace: String
    let name: String

    /// kustomize compares `namespace|name` as one text.
    func precedes(_ other: Key) -> Bool {
      guard rank == other.rank else { return rank < other.rank }
      if namespace.isSameInBytes(as: other.namespace) { return name.precedesInBytes(other.name) }
      return "\(namespace)|\(name)".precedesInBytes("\(other.namespace)|\(other.name)")
    }
  }

  /// The kinds that come first if nothing is said.
  static let first: [Name] = [
    "Namespace", "ResourceQuota", "StorageClass", "CustomResourceDefinition", "ServiceAccount",
    "PodSecurityPolicy", "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding", "ConfigMap",
    "Secret", "Endpoints", "Service", "LimitRange", "PriorityClass", "PersistentVolume",
    "PersistentVolumeClaim", "Deployment", "StatefulSet", "CronJob", "PodDisruptionBudget",
  ]

  /// The kinds that come last if nothing is said.
  static let last: [Name] = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"]
}
