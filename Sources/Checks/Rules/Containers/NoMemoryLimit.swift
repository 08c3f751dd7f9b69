internal import Documents
internal import Manifests

/// A server without a memory limit takes what the node has.
enum NoMemoryLimit: Rule {
  static let id = "no-memory-limit"
  static let consequence = Consequence.policy
  static let summary = "containers that stay have a memory limit"
  static let page = RulePage(
    why: """
      A container without a limit grows until the node has no memory left, and the node ends others first.
      A limit ends the one that is to blame.
      """,
    fix: """
      Set `resources.limits.memory`, or give the namespace a LimitRange with a default.
      """,
    example: """
      kind: Deployment
      metadata: {name: server}
      spec:
        template:
          spec:
            containers: [{name: server, image: "example/server:1.0.0"}]
      """)

  private static let kinds = ["Deployment", "StatefulSet", "DaemonSet"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let limited = Set(
      subject.objects.all("LimitRange").filter { setsDefault($0, in: subject) }
        .map { subject.objects.namespace(of: subject.manifests[$0]).string })
    for container in subject.containers where !container.isInitial || container.isSidecar {
      let pod = subject.pods[container.pod]
      let manifest = subject.manifests[pod.manifest]
      guard kinds.contains(manifest.kind.kind.string), pod.holder == nil,
        container.node.value(at: ["resources", "limits", "memory"]) == nil,
        pod.spec?.value(at: ["resources", "limits", "memory"]) == nil,
        !limited.contains(subject.objects.namespace(of: manifest).string)
      else { continue }
      findings.add(
        Self.self,
        "container `\(container.name)` of \(subject.words(for: pod)) has no memory limit",
        at: subject.location(of: container.node["name"] ?? container.node, in: container),
        severity: .warning, hint: "set `resources.limits.memory`")
    }
  }

  /// Whether a LimitRange gives containers a limit that have none.
  private static func setsDefault(_ position: Int, in subject: Subject) -> Bool {
    let limits = subject.manifests[position].root["spec"]?["limits"]?.items ?? []
    return limits.contains {
      $0["type"]?.string == "Container"
        && ($0["default"]?["memory"] ?? $0["max"]?["memory"]) != nil
    }
  }
}
