internal import Spark

/// Labels that Spark gives to its pods itself.
enum ReservedLabel: Rule {
  static let id = "reserved-label"
  static let consequence = Consequence.refused
  static let summary = "settings do not give labels that Spark needs for itself"
  static let page = RulePage(
    why: """
      Spark finds its pods by `spark-role`, `spark-app-selector`, `spark-exec-id`, `spark-app-name`,
      `spark-version` and `spark-exec-resourceprofile-id`. It does not start if a setting gives one of them.
      """,
    fix: """
      Use a label with another name.
      """,
    example: """
      spark.kubernetes.executor.label.spark-role worker
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods {
      for case .reservedLabel(let key) in pod.refusals {
        guard let setting = pod.program.settings[key] else { continue }
        findings.add(
          Self.self, "Spark gives the label `\(key.split(separator: ".").last ?? "")` itself",
          at: subject.location(of: setting, .key), hint: "take another name")
      }
    }
  }
}
