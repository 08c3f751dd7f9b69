internal import Documents
internal import Manifests

/// A namespace that says nothing lets every pod in.
enum NamespaceLevel: Rule {
  static let id = "namespace-level"
  static let consequence = Consequence.policy
  static let summary = "namespaces with pods say what these may do"
  static let page = RulePage(
    why: """
      Without the label `pod-security.kubernetes.io/enforce` a namespace lets in what the cluster lets in
      everywhere, which is every pod if nobody has decided otherwise: one that is root of its node, too.
      """,
    fix: """
      Set the label to `restricted`, and to `baseline` or `privileged` where a pod needs more.
      """,
    example: """
      apiVersion: v1
      kind: Namespace
      metadata: {name: spark}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for position in subject.objects.all("Namespace") {
      let manifest = subject.manifests[position]
      let labels = manifest.root["metadata"]?["labels"]
      if let level = labels?[named: PodSecurityLevel.label] {
        guard PodSecurityLevel(rawValue: level.string) == nil else { continue }
        findings.add(
          Self.self, "there is no level `\(level.string)`, and the server refuses the namespace",
          at: subject.location(of: level.id, in: manifest),
          hint: "write `restricted`, `baseline` or `privileged`")
      } else if let pod = subject.pods.first(where: { isIn(manifest.name, $0, of: subject) }) {
        findings.add(
          Self.self,
          "\(manifest.id) does not say what its pods may do, and \(subject.words(for: pod)) is in it",
          at: subject.location(
            of: (labels ?? manifest.root["kind"] ?? manifest.root).id, in: manifest),
          severity: .warning,
          hint: "set the label `\(PodSecurityLevel.label)`")
      }
    }
  }

  private static func isIn(_ name: Name, _ pod: PodTemplate, of subject: Subject) -> Bool {
    pod.holder == nil && subject.objects.namespace(of: subject.manifests[pod.manifest]) == name
  }
}
