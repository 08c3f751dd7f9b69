internal import Documents
internal import Spark

/// Two parts of a driver at one port.
enum PortClash: Rule {
  static let id = "port-clash"
  static let consequence = Consequence.breaksLater
  static let summary = "each part of a driver has a port of its own"
  static let page = RulePage(
    why: """
      A driver listens at several ports. Where two are the same the second part takes the next one that is
      free, which no Service leads to, or ends the program.
      """,
    fix: """
      Give each its own port.
      """,
    example: """
      spark.driver.port 15002
      spark.connect.grpc.binding.port 15002
      """)

  private static let keys = [
    "spark.driver.port", "spark.driver.blockManager.port", "spark.ui.port",
    "spark.connect.grpc.binding.port",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role.isDriver {
      var taken: [Int: SparkSetting] = [:]
      for setting in keys.compactMap({ program.settings[$0] }) {
        guard let port = Spelling.integer(setting.value), port != 0 else { continue }
        guard let other = taken.updateValue(setting, forKey: port) else { continue }
        findings.add(
          Self.self, "port \(port) is that of `\(other.key)`, too",
          at: subject.location(of: setting), hint: "take another port",
          notes: subject.location(of: other).map { [Diagnostic.Note("the other one", at: $0)] }
            ?? [])
      }
    }
  }
}
