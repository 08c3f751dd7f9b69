internal import Documents
internal import Manifests

/// What the Application of an environment, and the project of all, have to know of its objects.
struct ApplicationFacts {
  /// The namespaces that its objects stand in, and how many do.
  private(set) var namespaces: [String: Int] = [:]
  /// The namespaces that it makes.
  private(set) var madeNamespaces: Set<String> = []
  /// The kinds that it defines.
  private(set) var definitions: Set<GroupKind> = []
  private(set) var kinds: Set<GroupKind> = []
  /// Those of its objects that stand outside namespaces, or may.
  private(set) var clusterKinds: Set<GroupKind> = []
  /// In the order of the objects.
  private(set) var ignored: [IgnoredDifference] = []

  init(_ rendering: Rendering) {
    let namespace = rendering.namespace
    if !namespace.isEmpty { namespaces[namespace] = 0 }
    for manifest in rendering.manifests.manifests { add(manifest, in: namespace) }
  }

  /// The namespace that most objects stand in.
  var mainNamespace: String? {
    namespaces.min { one, other in
      one.value == other.value ? one.key.precedesInBytes(other.key) : one.value > other.value
    }?.key
  }

  private mutating func add(_ manifest: Manifest, in standard: String) {
    let kind = GroupKind(manifest.kind)
    kinds.insert(kind)
    if kind == GroupKind(group: "", kind: "Namespace") {
      madeNamespaces.insert(manifest.name.string)
    }
    if kind == GroupKind(group: "apiextensions.k8s.io", kind: "CustomResourceDefinition"),
      let spec = manifest.root["spec"], let name = spec["names"]?["kind"]
    {
      definitions.insert(GroupKind(group: spec["group"]?.string ?? "", kind: name.string))
    }
    let own = manifest.namespace.isEmpty ? standard : manifest.namespace.string
    // Of kinds that nobody here knows Argo CD asks the cluster.
    let isOutside = manifest.kind.isClusterScoped
    if isOutside || manifest.namespace.isEmpty && !manifest.kind.isStandard {
      clusterKinds.insert(kind)
    }
    if !isOutside, !own.isEmpty { namespaces[own, default: 0] += 1 }
    for difference in IgnoredDifference.all(of: manifest, in: own)
    where !ignored.contains(difference) {
      ignored.append(difference)
    }
  }
}
