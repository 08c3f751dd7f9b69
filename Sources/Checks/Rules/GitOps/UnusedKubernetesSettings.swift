internal import Documents
internal import Spark

/// Settings of executor pods where no executor is a pod.
enum UnusedKubernetesSettings: Rule {
  static let id = "unused-kubernetes-settings"
  static let consequence = Consequence.ignored
  static let summary = "who sets how executor pods are has some"
  static let page = RulePage(
    why: """
      Spark makes executor pods if `spark.master` begins with `k8s://`. With another master everything
      that `spark.kubernetes.executor` says has no effect: one of the two is a mistake.
      """,
    fix: """
      Set `spark.master` to `k8s://https://kubernetes.default.svc`, or remove what is for pods.
      """,
    example: """
      spark.master                                spark://spark-master:7077
      spark.kubernetes.executor.podTemplateFile   /opt/spark/pod-templates/executor.yaml
      """)

  private static let prefix = "spark.kubernetes.executor."

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role.isDriver && !program.usesKubernetes {
      guard let master = program.settings["spark.master"], isOther(master.value),
        let first = program.settings.below(prefix).first
      else { continue }
      let count = program.settings.below(prefix).count
      let others = count > 1 ? ", like \(count - 1) more" : ""
      findings.add(
        Self.self,
        "executors of \(subject.words(for: program)) are no pods, so this has no effect"
          + others, at: subject.location(of: first, .key), severity: .warning,
        hint: "another `spark.master`, or no such settings",
        notes: subject.notes(("the master is said here", master)))
    }
  }

  private static func isOther(_ master: String) -> Bool {
    master.hasPrefix("spark://") || master.hasPrefix("local")
  }
}
