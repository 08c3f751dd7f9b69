internal import Documents
internal import Manifests
internal import Spark

/// What is written twice needs two that write.
enum CelebornReplicas: Rule {
  static let id = "celeborn-replicas"
  static let consequence = Consequence.breaksLater
  static let summary = "shuffles are written twice only where there are two workers"
  static let page = RulePage(
    why: """
      With `spark.celeborn.client.push.replicate.enabled` each part of a shuffle goes to two workers.
      Where there is one, no place can be found for it, and stages fail.
      """,
    fix: """
      Have two workers or more, or turn replication off.
      """,
    example: """
      spark.celeborn.client.push.replicate.enabled  true
      """)

  private static let keys = [
    "spark.celeborn.client.push.replicate.enabled", "spark.celeborn.push.replicate.enabled",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let programs = subject.programs.filter { $0.usesCeleborn && $0.role.isDriver }
    guard !programs.isEmpty else { return }
    let workers = CelebornPart.all(in: subject).filter { $0.role == .worker }
    // Several workloads of workers add up, and something else may scale one.
    guard workers.count == 1, let worker = workers.first,
      let replicas = worker.replicas(in: subject).map({ Int($0.string) }) ?? 1, replicas < 2
    else { return }
    for program in programs {
      guard let on = keys.lazy.compactMap({ program.settings[$0] }).first,
        on.value.lowercased() == "true"
      else { continue }
      let node = worker.replicas(in: subject) ?? subject.manifests[worker.manifest].root
      findings.add(
        Self.self,
        "\(subject.words(for: program)) writes shuffles twice, and there is one worker of Celeborn",
        at: subject.location(of: on), hint: "two workers or more, or `false`",
        notes: [
          Diagnostic.Note(
            "the workers", at: subject.location(of: node.id, in: subject.manifests[worker.manifest])
          )
        ])
    }
  }
}
