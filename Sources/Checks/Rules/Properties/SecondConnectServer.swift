internal import Documents
internal import Spark

/// The plugin that starts a Connect server, in a Connect server.
enum SecondConnectServer: Rule {
  static let id = "second-connect-server"
  static let consequence = Consequence.breaksLater
  static let summary = "a Connect server does not start another one as a plugin"
  static let page = RulePage(
    why: """
      `SparkConnectPlugin` starts a Connect server in any driver. In the program that is a Connect server
      itself two of them want the same port, and the second one fails.
      """,
    fix: """
      Take the plugin out of what the Connect server reads.
      """,
    example: """
      # read by a Spark Connect server
      spark.plugins org.apache.spark.sql.connect.SparkConnectPlugin
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role == .connect {
      guard let setting = program.settings["spark.plugins"],
        setting.value.holds("org.apache.spark.sql.connect.SparkConnectPlugin")
      else { continue }
      findings.add(
        Self.self, "\(subject.words(for: program)) is a Connect server already",
        at: subject.location(of: setting), hint: "take `SparkConnectPlugin` out")
    }
  }
}
