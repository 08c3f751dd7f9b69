internal import Documents
internal import Manifests
internal import Spark

/// An executor belongs to its driver, not to an Application.
enum TrackingLabel: Rule {
  static let id = "tracking-label"
  static let consequence = Consequence.breaksLater
  static let summary = "executors do not have the label by which Argo CD knows its own"
  static let page = RulePage(
    why: """
      Where Argo CD tracks objects by the label `app.kubernetes.io/instance`, a pod that has it and is not
      in the branch is out of date: executors show as such, and are removed when something is pruned.
      """,
    fix: """
      Take the label out of the pod template and of `spark.kubernetes.executor.label`.
      """,
    example: """
      spark.kubernetes.executor.label.app.kubernetes.io/instance  spark
      """)

  private static let label = "app.kubernetes.io/instance"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var told: Set<Int> = []
    for program in subject.programs where program.role.isDriver {
      if let setting = program.settings["spark.kubernetes.executor.label." + label] {
        add(subject.location(of: setting, .key), subject.words(for: program), &findings)
      }
      guard case .pod(let number) = program.executorTemplate, told.insert(number).inserted,
        let node = subject.pods[number].root["metadata"]?["labels"]?[named: label]
      else { continue }
      let pod = subject.pods[number]
      add(subject.location(of: node, in: pod), subject.words(for: pod), &findings)
    }
  }

  private static func add(_ location: Location?, _ words: String, _ findings: inout Findings) {
    findings.add(
      Self.self, "executors of \(words) get the label by which Argo CD may know its own objects",
      at: location, severity: .warning, hint: "remove it")
  }
}
