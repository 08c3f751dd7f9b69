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
    let keys = manifests.manifests.map { Key($0.id, rank: ranks[$0.id.kind.kind] ?? 0) }
    return keys.indices.sorted { keys[$0].precedes(keys[$1]) }
  }

  /// What is compared of a manifest.
  private struct Key {
    let kind: ObjectKind
    let rank: Int
    let kindText: Name
    let objectText: Name

    /// Missing groups come behind all others, missing namespaces too.
    init(_ id: ManifestID, rank: Int) {
      kind = id.kind
      self.rank = rank
      let group = kind.group.isEmpty ? "~G" : kind.group.string
      let version = kind.version.isEmpty ? "~V" : kind.version.string
      kindText = Name("\(group)_\(version)_\(kind.kind)")
      let namespace = id.namespace.isEmpty ? "~X" : id.namespace.string
      objectText = Name("\(namespace)|\(id.name)")
    }

    func precedes(_ other: Key) -> Bool {
      guard kind != other.kind else { return objectText < other.objectText }
      guard rank == other.rank else { return rank < other.rank }
      let isCoreNamespace =
        kind.kind == "Namespace" && other.kind.kind == "Namespace"
        && (kind.group.isEmpty || other.kind.group.isEmpty)
      return isCoreNamespace ? other.kindText < kindText : kindText < other.kindText
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
