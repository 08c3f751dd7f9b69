internal import Documents
internal import Manifests

/// Finds the objects that other objects name in fields of their own, outside their pods.
struct ObjectReferences {
  private let position: Int
  private let namespace: Name
  private(set) var found: [ObjectReference] = []

  init(of position: Int, _ manifest: Manifest, in namespace: Name) {
    self.position = position
    self.namespace = namespace
    let root = manifest.root
    switch manifest.kind.kind {
    case "StatefulSet": add("Service", root["spec"]?["serviceName"])
    case "Ingress": addIngress(root["spec"])
    case "RoleBinding": addBinding(root)
    case "ClusterRoleBinding": addSubjects(root)
    case "ServiceAccount":
      for secret in root["secrets"]?.items ?? [] { add("Secret", secret["name"]) }
    case "HorizontalPodAutoscaler": addTarget(root["spec"]?["scaleTargetRef"])
    default:
      guard let (spec, _) = SparkApplications.specification(of: manifest) else { return }
      addApplication(spec)
    }
  }

  private mutating func add(_ kind: Name, _ name: Node?, in other: Name? = nil) {
    guard let name, name.kind.isScalar else { return }
    found.append(
      ObjectReference(
        kind: kind, name: name.string, namespace: other ?? namespace,
        place: .object(position, name)))
  }

  private mutating func addIngress(_ spec: Node?) {
    add("Service", spec?.value(at: ["defaultBackend", "service", "name"]))
    for rule in spec?["rules"]?.items ?? [] {
      for path in rule["http"]?["paths"]?.items ?? [] {
        add("Service", path.value(at: ["backend", "service", "name"]))
      }
    }
  }

  private mutating func addBinding(_ root: Node) {
    if let role = root["roleRef"], role["kind"]?.string == "Role" { add("Role", role["name"]) }
    addSubjects(root)
  }

  private mutating func addSubjects(_ root: Node) {
    for subject in root["subjects"]?.items ?? [] where subject["kind"]?.string == "ServiceAccount" {
      add("ServiceAccount", subject["name"], in: subject["namespace"].map { Name($0.string) })
    }
  }

  private mutating func addTarget(_ target: Node?) {
    let kinds = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"]
    guard let kind = target?["kind"]?.string, kinds.contains(kind) else { return }
    add(Name(kind), target?["name"])
  }

  private mutating func addApplication(_ spec: Node) {
    for field in ["sparkConfigMap", "hadoopConfigMap"] { add("ConfigMap", spec[named: field]) }
    for role in ["driver", "executor"] {
      let part = spec[named: role]
      add("ServiceAccount", part?["serviceAccount"])
      for map in part?["configMaps"]?.items ?? [] { add("ConfigMap", map["name"]) }
      for secret in part?["secrets"]?.items ?? [] { add("Secret", secret["name"]) }
    }
  }
}
