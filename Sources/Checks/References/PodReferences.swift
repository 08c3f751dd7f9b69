internal import Documents
internal import Manifests

/// Finds the objects that pods name.
struct PodReferences {
  private let pod: Int
  private let namespace: Name
  private(set) var found: [ObjectReference] = []

  init(of pod: Int, _ template: PodTemplate, in namespace: Name) {
    self.pod = pod
    self.namespace = template.root["metadata"]?["namespace"].map { Name($0.string) } ?? namespace
    guard let spec = template.spec else { return }
    for volume in spec["volumes"]?.items ?? [] { addVolume(volume) }
    for (container, _) in template.containers { addContainer(container) }
    if let account = spec["serviceAccountName"] { add("ServiceAccount", account) }
  }

  private mutating func addVolume(_ volume: Node) {
    if let claim = volume["persistentVolumeClaim"]?["claimName"] {
      add("PersistentVolumeClaim", claim)
    }
    addFiles(volume, secretName: "secretName")
    for source in volume["projected"]?["sources"]?.items ?? [] {
      addFiles(source, secretName: "name")
    }
  }

  /// A volume, or a part of one, that a ConfigMap or a Secret fills.
  private mutating func addFiles(_ volume: Node, secretName: String) {
    if let map = volume["configMap"] { add("ConfigMap", map["name"], of: map) }
    if let secret = volume["secret"] { add("Secret", secret[named: secretName], of: secret) }
  }

  private mutating func addContainer(_ container: Node) {
    for variable in container["env"]?.items ?? [] {
      guard let source = variable["valueFrom"] else { continue }
      if let map = source["configMapKeyRef"] { add("ConfigMap", map["name"], of: map) }
      if let secret = source["secretKeyRef"] { add("Secret", secret["name"], of: secret) }
    }
    for source in container["envFrom"]?.items ?? [] {
      if let map = source["configMapRef"] { add("ConfigMap", map["name"], of: map) }
      if let secret = source["secretRef"] { add("Secret", secret["name"], of: secret) }
    }
  }

  private mutating func add(_ kind: Name, _ name: Node?, of source: Node? = nil) {
    guard let name, name.kind.isScalar else { return }
    var nodes = (source?["items"]?.items ?? []).compactMap { $0["key"] }
    if let key = source?["key"] { nodes.append(key) }
    found.append(
      ObjectReference(
        kind: kind, name: name.string, namespace: namespace, place: .pod(pod, name),
        keys: nodes.map { ObjectReference.Key(name: $0.string, place: .pod(pod, $0)) },
        isOptional: (source?["optional"]).isTrue))
  }
}
