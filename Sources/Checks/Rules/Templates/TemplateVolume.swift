internal import Documents
internal import Spark

/// A template mounts a volume that the pod will not have.
enum TemplateVolume: Rule {
  static let id = "template-volume"
  static let consequence = Consequence.refused
  static let summary = "volumes that a template mounts are in it, or Spark adds them"
  static let page = RulePage(
    why: """
      The server refuses a pod that mounts a volume which it does not have: executors never start, and the
      driver asks for them for ever. Volumes that settings say are there, too.
      """,
    fix: """
      Add the volume to the template.
      """,
    example: """
      spec:
        containers:
        - name: spark
          volumeMounts: [{name: tmp, mountPath: /tmp}]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    // The operator adds volumes that its objects list.
    for pod in subject.expectedPods where pod.program.application == nil && pod.hasAllSettings {
      for case .missingVolume(let name, let container, let origin) in pod.faults {
        guard let place = subject.location(of: origin, in: pod) else { continue }
        let names = pod.pods[0].value["spec"]?["volumes"]?.items.map(\.name) ?? []
        findings.add(
          Self.self,
          "\(pod.words) will have no volume `\(name)` that container `\(container)` mounts",
          at: place, hint: Suggestion.hint(for: name, among: names) ?? "add it to the template")
      }
    }
  }
}
