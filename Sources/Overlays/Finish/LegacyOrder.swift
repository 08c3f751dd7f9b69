internal import Documents
internal import Manifests

/// kustomize's order: some kinds first, some last, the rest by group, version, kind, namespace and
/// name.
struct LegacyOrder {
  private let ranks: [Name: Int]

  /// What kustomize does if nothing is said.
  static let standard = LegacyOrder(first: first, last: last)

  init(first: [Name], last: [Name]) {
    var ranks: [Name: Int] = [:]
    for (index, kind) in first.enumerated() { ranks[kind] = index - first.count }
    for (index, kind) in last.enumerated() { ranks[kind] = index + 1 }
    self.ranks = ranks
  }

  /// The positions of manifests in this order.
  func order(of manifests: ManifestSet) -> [Int] {
    var kinds = KindNumbers()
    var numbers: [Int] = []
    var keys: [Key] = []
    numbers.reserveCapacity(manifests.count)
    keys.reserveCapacity(manifests.count)
    for manifest in manifests.manifests {
      numbers.append(kinds.number(of: manifest.kind))
      keys.append(Key(namespace: manifest.namespace, name: manifest.name.string))
    }
    let ranks = ranks(of: kinds.kinds)
    return Self.order(of: keys, ranked: numbers.map { ranks[$0] }, below: ranks.count)
  }

  /// The positions of keys by their ranks, and those of one rank by what is compared of them.
  private static func order(of keys: [Key], ranked ranks: [Int], below count: Int) -> [Int] {
    var ends = Array(repeating: 0, count: count + 1)
    for rank in ranks { ends[rank + 1] += 1 }
    for rank in 0..<count { ends[rank + 1] += ends[rank] }
    var order = Array(repeating: 0, count: keys.count)
    let starts = ends
    for (position, rank) in ranks.enumerated() {
      order[ends[rank]] = position
      ends[rank] += 1
    }
    order.withUnsafeMutableBufferPointer { order in
      keys.withUnsafeBufferPointer { keys in
        for rank in 0..<count {
          var ofRank = UnsafeMutableBufferPointer(rebasing: order[starts[rank]..<ends[rank]])
          ofRank.sort { keys[$0].precedes(keys[$1]) }
        }
      }
    }
    return order
  }

  /// The places of some kinds among each other.
  private func ranks(of kinds: [ObjectKind]) -> [Int] {
    let keys = kinds.map { KindKey($0, rank: ranks[$0.kind] ?? 0) }
    var places = Array(repeating: 0, count: kinds.count)
    let order = keys.indices.sorted { keys[$0].precedes(keys[$1]) }
    for (place, number) in order.enumerated() { places[number] = place }
    return places
  }

  /// What is compared of a kind.
  private struct KindKey {
    let kind: ObjectKind
    let rank: Int
    let text: String
    let isCoreNamespace: Bool

    private static let namespace: Name = "Namespace"

    init(_ kind: ObjectKind, rank: Int) {
      self.kind = kind
      self.rank = rank
      text = LegacyOrder.text(kind.group, kind.version, kind.kind)
      isCoreNamespace = kind.kind == Self.namespace && kind.group.isEmpty
    }

    func precedes(_ other: KindKey) -> Bool {
      guard rank == other.rank else { return rank < other.rank }
      let isReversed =
        kind.kind == other.kind.kind && (isCoreNamespace || other.isCoreNamespace)
      return isReversed ? other.text.precedesInBytes(text) : text.precedesInBytes(other.text)
    }
  }

  /// What is compared of kinds: names that are not set come behind all others.
  static func text(_ group: Name, _ version: Name, _ kind: Name) -> String {
    let group = group.isEmpty ? "~G" : group.string
    let version = version.isEmpty ? "~V" : version.string
    // Half as much work as interpolation, and all kinds are compared.
    return group + "_" + version + "_" + (kind.isEmpty ? "~K" : kind.string)
  }

  /// What is compared of manifests of one kind.
  private struct Key {
    let namespace: Name
    let name: String

    /// kustomize compares `namespace|name` as one text.
    func precedes(_ other: Key) -> Bool {
      if namespace == other.namespace { return name.precedesInBytes(other.name) }
      return text.precedesInBytes(other.text)
    }

    private var text: String { (namespace.isEmpty ? "~X" : namespace.string) + "|" + name }
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
