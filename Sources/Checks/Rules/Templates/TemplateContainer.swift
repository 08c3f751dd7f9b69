internal import Documents
internal import Spark

/// Spark's container is chosen by a name that is not there, or by its place in a list.
enum TemplateContainer: Rule {
  static let id = "template-container"
  static let consequence = Consequence.breaksLater
  static let summary = "which container of a template is Spark's is said by its name"
  static let page = RulePage(
    why: """
      One container of a template becomes Spark's, and the others run beside it. Without
      `podTemplateContainerName` it is the first, and so it is where no container has that name. Spark says
      so in its log only.
      """,
    fix: """
      Set `spark.kubernetes.executor.podTemplateContainerName` to the name of the container, and the same
      for the driver.
      """,
    example: """
      # spark-defaults.conf
      spark.kubernetes.executor.podTemplateContainerName spark
      # the template
      containers: [{name: executor}]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    // The operator names the container for templates of its objects.
    for pod in subject.expectedPods where pod.program.application == nil {
      guard let template = pod.template else { continue }
      let containers = subject.pods[template].spec?["containers"]
      let names = (containers?.items ?? []).compactMap { $0["name"]?.string }
      let key = "spark.kubernetes.\(pod.role.rawValue).podTemplateContainerName"
      switch pod.pods[0].selection {
      case .none: break
      case .notFound:
        guard let setting = pod.program.settings[key] else { continue }
        findings.add(
          Self.self, "the template of \(pod.words) has not one container `\(setting.value)`",
          at: subject.location(of: setting),
          hint: Suggestion.hint(for: setting.value, among: names)
            ?? names.first.map { "write `\($0)`" })
      case .container(_, let count):
        guard count > 1, pod.program.settings[key] == nil, pod.hasAllSettings, let containers else {
          continue
        }
        findings.add(
          Self.self,
          "the first of \(count) containers becomes Spark's in the template of \(pod.words)",
          at: subject.location(of: containers, in: subject.pods[template]), severity: .warning,
          hint: names.first.map { "set `\(key)` to `\($0)`" })
      }
    }
  }
}
