internal import Documents
internal import Spark

/// Somebody has to remove old logs.
enum HistoryCleaner: Rule {
  static let id = "history-cleaner"
  static let consequence = Consequence.policy
  static let summary = "a History Server removes old logs"
  static let page = RulePage(
    why: """
      Event logs stay until somebody removes them. The cleaner of a History Server does, and is off by
      default.
      """,
    fix: """
      Set `spark.history.fs.cleaner.enabled` to true, and `spark.history.fs.cleaner.maxAge` to what you
      want to keep. A rule of the bucket can do the same: then waive this.
      """,
    example: """
      spark.history.fs.logDirectory  s3a://spark-logs/4.1/events
      """)

  private static let key = "spark.history.fs.cleaner.enabled"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role == .history && program.hasAllSettings {
      guard let directory = program.settings[EventLogDirectory.readerKey],
        !program.settings.isOn(key)
      else { continue }
      findings.add(
        Self.self, "\(subject.words(for: program)) keeps event logs for ever",
        at: subject.location(of: program.settings[key] ?? directory), severity: .note,
        hint: "set `\(key)` to true")
    }
  }
}
