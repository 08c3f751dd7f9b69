internal import Documents
internal import Spark

/// There is no shuffle service beside executors that are pods.
enum ExternalShuffleService: Rule {
  static let id = "external-shuffle-service"
  static let consequence = Consequence.breaksLater
  static let summary = "executors in pods ask for no shuffle service of their node"
  static let page = RulePage(
    why: """
      With `spark.shuffle.service.enabled` an executor registers with a service on its own host, port
      7337. In a pod nobody listens there: executors end as soon as they start, and new ones follow.
      """,
    fix: """
      Set `spark.shuffle.service.enabled` to false. Shuffle tracking, which is on by default, lets
      dynamic allocation work without it.
      """,
    example: """
      spark.master                   k8s://https://kubernetes.default.svc
      spark.shuffle.service.enabled  true
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role.isDriver && program.usesKubernetes {
      guard let on = program.settings["spark.shuffle.service.enabled"],
        on.value.lowercased() == "true"
      else { continue }
      let location = subject.location(of: on)
      findings.add(
        Self.self,
        "executors of \(subject.words(for: program)) are pods, and ask for a shuffle service that "
          + "no pod has", at: location, hint: "set it to false",
        fix: location.flatMap { Fix(replacing: on.value, with: "false", at: $0) })
    }
  }
}
