internal import Spark

/// Pods whose image nothing says.
enum MissingImage: Rule {
  static let id = "missing-image"
  static let consequence = Consequence.refused
  static let summary = "settings say which image the pods of Spark have"
  static let page = RulePage(
    why: """
      Spark takes the image of its pods from `spark.kubernetes.container.image`, or from the key of the role.
      That of a template does not count. Without one a session does not start.
      """,
    fix: """
      Set `spark.kubernetes.container.image`.
      """,
    example: """
      spark.master k8s://https://kubernetes.default.svc
      # nothing sets spark.kubernetes.container.image
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods where pod.hasAllSettings {
      for case .noImage(let key) in pod.refusals {
        findings.add(
          Self.self,
          "nothing says which image \(pod.words) of \(subject.words(for: pod.program)) have",
          at: subject.location(ofSettingsOf: pod.program),
          hint: "set `spark.kubernetes.container.image` or `\(key)`")
      }
    }
  }
}
