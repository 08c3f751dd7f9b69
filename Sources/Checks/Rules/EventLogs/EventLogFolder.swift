internal import Documents
internal import Spark

/// A prefix of an object store is there as long as an object lies below it.
enum EventLogFolder: Rule {
  static let id = "event-log-folder"
  static let consequence = Consequence.refused
  static let summary = "the directory of event logs is there before who writes or reads it"
  static let page = RulePage(
    why: """
      Spark does not make the directory of event logs. In an object store a prefix exists as long as an
      object lies below it; until then drivers and History Servers stop with "does not exist". Making
      the bucket is not enough.
      """,
    fix: """
      Let a Job put an object below the prefix, `.keep` for example, before anything starts. What others
      have made belongs into `external.buckets` of the environment.
      """,
    example: """
      spark.eventLog.dir  s3a://spark-logs/4.1/events
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    guard subject.material.isComplete else { return }
    let directories =
      EventLogDirectory.writers(in: subject) + EventLogDirectory.readers(in: subject)
    let addresses = directories.compactMap { directory in
      StorageAddress(directory.value).map { (directory, $0) }
    }
    guard !addresses.isEmpty else { return }
    let preparation = StoragePreparation(subject)
    var told: Set<StorageAddress> = []
    for (directory, address) in addresses where !preparation.hasFolder(address) {
      guard told.insert(address).inserted else { continue }
      findings.add(
        Self.self,
        "nothing makes `\(address.path)`, where "
          + "\(subject.words(for: subject.programs[directory.program])) has event logs",
        at: subject.location(of: directory.setting),
        hint: "let a Job put `\(address.path)/.keep` there, or name it under `external.buckets`")
    }
  }
}
