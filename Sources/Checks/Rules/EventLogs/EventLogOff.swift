internal import Documents
internal import Spark

/// A directory alone writes nothing.
enum EventLogOff: Rule {
  static let id = "event-log-off"
  static let consequence = Consequence.ignored
  static let summary = "who says where event logs go writes some"
  static let page = RulePage(
    why: """
      `spark.eventLog.dir` says where, `spark.eventLog.enabled` says whether, and is false by default.
      """,
    fix: """
      Set `spark.eventLog.enabled` to true, or remove the directory.
      """,
    example: """
      spark.eventLog.dir  s3a://spark-logs/4.1/events
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.isRunningDriver {
      let settings = program.settings
      guard let directory = settings[EventLogDirectory.writerKey],
        settings["spark.eventLog.enabled"] != nil || program.hasAllSettings,
        !settings.isOn("spark.eventLog.enabled")
      else { continue }
      findings.add(
        Self.self, "\(subject.words(for: program)) writes no event logs, so this has no effect",
        at: subject.location(of: directory), severity: .warning,
        hint: "set `spark.eventLog.enabled` to true",
        notes: subject.notes(("they are off here", settings["spark.eventLog.enabled"])))
    }
  }
}
