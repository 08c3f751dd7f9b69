internal import Documents
internal import Manifests

/// The selector of a workload cannot be changed.
enum SelectorChanges: Rule {
  static let id = "selector-changes"
  static let consequence = Consequence.refused
  static let summary = "selectors of workloads have no label that changes"
  static let page = RulePage(
    why: """
      The selector of a Deployment cannot be changed. A label that holds a release or the version of a
      chart changes with each of them, and the server refuses the Deployment from then on.
      """,
    fix: """
      Leave the label at the object and at its pods, and take it out of the selector.
      """,
    example: """
      kind: Deployment
      spec:
        selector: {matchLabels: {app: spark, helm.sh/chart: spark-1.2.0}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for position in Workload.kinds.flatMap({ subject.objects.all($0) }) {
      let manifest = subject.manifests[position]
      guard let labels = manifest.root["spec"]?["selector"]?["matchLabels"], labels.kind == .mapping
      else { continue }
      for (key, value) in labels.entries where changes(key.string, value.string) {
        findings.add(
          Self.self, "the selector of \(manifest.id) has `\(key.string)`, which will change",
          at: subject.location(of: value.id, in: manifest), severity: .warning,
          hint: "take it out of the selector")
      }
    }
  }

  private static func changes(_ key: String, _ value: String) -> Bool {
    if key == "helm.sh/chart" || key == "chart" { return value.holds("-") }
    guard key == "app.kubernetes.io/version" || key == "version" else { return false }
    // `4.1` is a line that stays beside others, `4.1.0` a release.
    let parts = value.split { $0 == "." || $0 == "-" }
    return parts.count > 2 && parts.prefix(3).allSatisfy { Int($0) != nil }
  }
}
