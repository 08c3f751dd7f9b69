import Documents
import Reconciler

/// A change as pages show it: lines with `-`, `+` or a blank in front.
///
/// It is one of objects, or, if its first line is `# PATH`, of a file of the sources.
struct Change {
  private(set) var old = ""
  private(set) var new = ""
  private var path: RepoPath?

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let rest = line.dropFirst() + "\n"
      if path == nil, old.isEmpty, new.isEmpty, rest.hasPrefix("# ") {
        path = RepoPath(String(rest.dropFirst(2).dropLast()))
        continue
      }
      if line.first != "+" { old += rest }
      if line.first != "-" { new += rest }
    }
  }

  /// Whether it is none of the sources.
  var isOfObjects: Bool { path == nil }

  /// What is found in it.
  var dangers: [DangerEntry] {
    guard let path else { return Self.dangers(from: old, to: new) }
    return Self.dangers(from: [path.text: old], to: [path.text: new])
  }

  /// What is found between two sets of objects; nil for an environment that is not there.
  static func dangers(from old: String?, to new: String?) -> [DangerEntry] {
    let difference = EnvironmentDifference(
      "test", from: old.map(rendering), to: new.map(rendering), knowing: { _ in nil })
    return Dangers.find(in: difference)
  }

  /// What is found between two trees.
  static func dangers(from old: [String: String], to new: [String: String]) -> [DangerEntry] {
    Dangers.find(in: SourceDifference(from: tree(old), to: tree(new)))
  }

  private static func rendering(_ text: String) -> ComparedRendering {
    ComparedRendering([SourceFile(path: "objects.yaml", text: SourceText(text))])
  }

  private static func tree(_ files: [String: String]) -> MemoryTree {
    var tree = MemoryTree()
    for (path, text) in files {
      if let path = RepoPath(path) { tree.add(SourceText(text), at: path) }
    }
    return tree
  }
}

/// Objects as texts, each with what counts in a test.
enum Sample {
  private static let groups = [
    "Deployment": "apps/v1", "StatefulSet": "apps/v1", "DaemonSet": "apps/v1", "Job": "batch/v1",
    "CronJob": "batch/v1", "PodDisruptionBudget": "policy/v1",
    "HorizontalPodAutoscaler": "autoscaling/v2", "Ingress": "networking.k8s.io/v1",
    "NetworkPolicy": "networking.k8s.io/v1", "StorageClass": "storage.k8s.io/v1",
    "Role": "rbac.authorization.k8s.io/v1", "RoleBinding": "rbac.authorization.k8s.io/v1",
    "ClusterRole": "rbac.authorization.k8s.io/v1",
    "ClusterRoleBinding": "rbac.authorization.k8s.io/v1",
    "CustomResourceDefinition": "apiextensions.k8s.io/v1",
    "SparkApplication": "sparkoperator.k8s.io/v1beta2",
    "PeerAuthentication": "security.istio.io/v1",
  ]

  /// An object with some fields, as lines of YAML.
  static func object(_ kind: String, _ rest: String = "", name: String = "x") -> String {
    """
    ---
    apiVersion: \(groups[kind] ?? "v1")
    kind: \(kind)
    metadata: {name: \(name)}
    \(rest)

    """
  }

  /// A workload with a container, and more fields of it, of its pod, and of the object.
  static func workload(
    _ container: String = "", pod: String = "", spec: String = "", kind: String = "Deployment",
    name: String = "x"
  ) -> String {
    func part(_ text: String) -> String { text.isEmpty ? "" : ", " + text }
    return object(
      kind,
      "spec: {template: {spec: {containers: [{name: c\(part(container))}]\(part(pod))}}\(part(spec))}",
      name: name)
  }

  /// A ConfigMap with a file.
  static func file(_ name: String, _ text: String, map: String = "x") -> String {
    let lines = text.split(separator: "\n").map { "    \($0)\n" }.joined()
    return object("ConfigMap", "data:\n  \(name): |\n\(lines)", name: map)
  }
}

/// What one danger finds between two sets of objects, a line each: `subject path: message`.
func found(_ id: String, _ old: String?, _ new: String?) -> [String] {
  lines(Change.dangers(from: old, to: new), of: id)
}

/// The same of two trees.
func found(_ id: String, _ old: [String: String], _ new: [String: String]) -> [String] {
  lines(Change.dangers(from: old, to: new), of: id)
}

private func lines(_ dangers: [DangerEntry], of id: String) -> [String] {
  dangers.filter { $0.danger == id }.map { entry in
    "\(entry.subject)\(entry.path.isEmpty ? "" : " " + entry.path): \(entry.message)"
  }
}
