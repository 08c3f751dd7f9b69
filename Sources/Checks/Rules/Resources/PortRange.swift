internal import Spark

/// A port at which Spark does not listen.
enum PortRange: Rule {
  static let id = "port-range"
  static let consequence = Consequence.refused
  static let summary = "ports of blocks are 0, or 1024 to 65535"
  static let page = RulePage(
    why: """
      Executors in pods listen at `spark.blockManager.port`, and the driver refuses to make them with a
      port below 1024 or above 65535. 0 lets each executor choose one.
      """,
    fix: """
      Write a port from 1024 on, or take the line out: 7079 is the default.
      """,
    example: """
      spark.blockManager.port 80
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods where !pod.program.starter.isFile {
      for case .badPort(let key) in pod.refusals {
        guard let setting = pod.program.settings[key] else { continue }
        findings.add(
          Self.self, "`\(key)` is 0, or 1024 to 65535, and not \(setting.shownValue)",
          at: subject.location(of: setting), hint: "take it out: the default is 7079")
      }
    }
  }
}
