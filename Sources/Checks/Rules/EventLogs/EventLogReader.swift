internal import Documents
internal import Spark

/// A History Server reads one directory, and only what lies directly in it.
enum EventLogReader: Rule {
  static let id = "event-log-reader"
  static let consequence = Consequence.breaksLater
  static let summary = "a History Server reads the directory that drivers write"
  static let page = RulePage(
    why: """
      A History Server has one directory and looks at its direct children. Given the parent of what
      drivers write, or several directories with commas, it starts, and shows no applications.
      """,
    fix: """
      Write the same directory in `spark.history.fs.logDirectory` as in `spark.eventLog.dir`. Logs in two
      directories need two servers.
      """,
    example: """
      spark.history.fs.logDirectory  s3a://spark-logs/
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let readers = EventLogDirectory.readers(in: subject)
    guard !readers.isEmpty else { return }
    let writers = EventLogDirectory.writers(in: subject)
    for reader in readers {
      let program = subject.words(for: subject.programs[reader.program])
      if reader.value.contains(",") {
        findings.add(
          Self.self, "\(program) reads one directory, this is a list",
          at: subject.location(of: reader.setting),
          hint: "one server for each directory")
      } else if let writer = writers.first(where: { isParent(reader, of: $0) }),
        !writers.contains(where: { $0.normalized == reader.normalized })
      {
        findings.add(
          Self.self, "\(program) reads direct children only, and logs are written deeper",
          at: subject.location(of: reader.setting),
          hint: "`\(writer.normalized)`", notes: subject.notes(("written here", writer.setting)))
      } else if !writers.isEmpty, subject.material.isComplete,
        subject.programs[reader.program].role == .history,
        !writers.contains(where: { $0.normalized == reader.normalized })
      {
        findings.add(
          Self.self, "nobody here writes what \(program) reads",
          at: subject.location(of: reader.setting), severity: .warning,
          hint: "`\(writers[0].normalized)` is written",
          notes: subject.notes(("written here", writers[0].setting)))
      }
    }
  }

  private static func isParent(_ reader: EventLogDirectory, of writer: EventLogDirectory) -> Bool {
    let (parent, child) = (reader.normalized, writer.normalized)
    return child != parent && child.isInside(parent)
  }
}
