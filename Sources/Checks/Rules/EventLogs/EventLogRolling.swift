internal import Documents
internal import Spark

/// An object appears in a store when it is closed.
enum EventLogRolling: Rule {
  static let id = "event-log-rolling"
  static let consequence = Consequence.breaksLater
  static let summary = "servers that write event logs to an object store cut them into pieces"
  static let page = RulePage(
    why: """
      An object appears in an object store when it is closed. A server that writes one log shows nothing
      in the History Server until it ends, and then one file that may be too large to be read. Spark 3.5
      writes one file by default, Spark 4 cuts it.
      """,
    fix: """
      Set `spark.eventLog.rolling.enabled` to true, with a `maxFileSize` as small as `10m`.
      """,
    example: """
      spark.eventLog.rolling.enabled  false
      """)

  private static let key = "spark.eventLog.rolling.enabled"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for writer in EventLogDirectory.writers(in: subject) {
      let program = subject.programs[writer.program]
      let setting = program.settings[key]
      guard program.isServer, StorageAddress(writer.value) != nil,
        let version = program.version, setting != nil || program.hasAllSettings,
        !program.settings.isOn(key, byDefault: version.major >= 4)
      else { continue }
      findings.add(
        Self.self,
        "\(subject.words(for: program)) writes one event log, which nobody sees before it ends",
        at: subject.location(of: setting ?? writer.setting), severity: .warning,
        hint: "set `\(key)` to true")
    }
  }
}
