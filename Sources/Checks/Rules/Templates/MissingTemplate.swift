internal import Spark

/// A template that the driver does not find.
enum MissingTemplate: Rule {
  static let id = "missing-template"
  static let consequence = Consequence.refused
  static let summary = "files that settings name as templates are where they say"
  static let page = RulePage(
    why: """
      The driver reads the template of its executors before it starts the first of them. A file that is not
      there ends the program.
      """,
    fix: """
      Mount the ConfigMap with the template into the container that starts Spark, or write the path where it
      is mounted.
      """,
    example: """
      spark.kubernetes.executor.podTemplateFile /opt/spark/conf-k8s/executor.yaml
      # and the ConfigMap is mounted at /opt/spark/conf
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role.isDriver {
      for template in [program.driverTemplate, program.executorTemplate] {
        switch template {
        case .missing(let setting):
          findings.add(
            Self.self, "\(subject.words(for: program)) has no file `\(setting.value)`",
            at: subject.location(of: setting), hint: "mount the ConfigMap with the template there")
        case .unknown(let setting):
          findings.skip("the template `\(setting.value)` of \(subject.words(for: program))")
        case .none, .pod, .text: break
        }
      }
    }
  }
}
