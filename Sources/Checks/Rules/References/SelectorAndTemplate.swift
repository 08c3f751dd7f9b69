internal import Documents
internal import Manifests

/// A workload whose selector does not mean its own pods is refused.
enum SelectorAndTemplate: Rule {
  static let id = "selector-and-template"
  static let consequence = Consequence.refused
  static let summary = "the selector of a workload means the pods of its template"
  static let page = RulePage(
    why: """
      The server refuses a workload whose `selector` does not match the labels of its `template`.
      """,
    fix: """
      Give the template the labels of the selector. The selector itself cannot be changed later: a workload
      that is there would have to be deleted.
      """,
    example: """
      selector: {matchLabels: {app: connect}}
      template:
        metadata: {labels: {app: spark-connect}}
      """)

  private static let kinds = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.pods where pod.path == "spec.template" && pod.holder == nil {
      let manifest = subject.manifests[pod.manifest]
      guard kinds.contains(manifest.kind.kind.string),
        let node = manifest.root["spec"]?["selector"]
      else { continue }
      let selector = PodSelector(node)
      guard !selector.matches(pod.labels) else { continue }
      let missing = selector.missing(in: pod.labels).map { "`\($0.key): \($0.value)`" }
      findings.add(
        Self.self, "the selector of \(manifest.id) does not mean the pods of its template",
        at: subject.location(of: node.id, in: manifest),
        hint: missing.isEmpty
          ? nil : "the template lacks " + missing.joined(separator: ", "))
    }
  }
}
