internal import Documents
internal import Spark

/// An older History Server passes over what newer drivers say.
enum EventLogVersions: Rule {
  static let id = "event-log-versions"
  static let consequence = Consequence.breaksLater
  static let summary = "a History Server is not older than those whose logs it reads"
  static let page = RulePage(
    why: """
      A History Server reads logs of older versions. Of newer ones it drops the events that it does not
      know: applications of a Connect server of Spark 4.1 have no Connect page in that of Spark 3.5.
      """,
    fix: """
      Give each version a directory of its own, or let the newest version read what all have written.
      """,
    example: """
      # In the files of Spark 3.5 and of Spark 4.1, with a History Server of 3.5.
      spark.eventLog.dir  s3a://spark-logs/events
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let writers = EventLogDirectory.writers(in: subject)
    guard !writers.isEmpty else { return }
    for reader in EventLogDirectory.readers(in: subject) {
      guard let own = subject.programs[reader.program].version else { continue }
      for writer in writers where writer.normalized == reader.normalized {
        guard let other = subject.programs[writer.program].version,
          (other.major, other.minor) > (own.major, own.minor)
        else { continue }
        findings.add(
          Self.self,
          "\(subject.words(for: subject.programs[reader.program])) is of Spark \(own) and reads logs "
            + "of Spark \(other)", at: subject.location(of: reader.setting), severity: .warning,
          hint: "a directory for each version, or a History Server of Spark \(other)",
          notes: subject.notes(("written here", writer.setting)))
        break
      }
    }
  }
}
