package import Checks
internal import Documents
internal import Manifests

/// Event logs that nobody writes, finds or keeps.
package enum LostEventLogs: Danger {
  package static let id = "lost-event-logs"
  package static let harm = Harm.outage
  package static let summary = "Event logs are no longer written, found or kept"
  package static let page = RulePage(
    why: """
      What an application did is known from its event log alone. It is missing if none is written, if the
      History Server looks elsewhere or has not the class that they are compressed by, and after its
      cleaner has deleted it.
      """,
    fix: """
      Change the folder of writers and of the History Server together; use `lz4`, `lzf`, `snappy` or
      `zstd`.
      """,
    example: """
       apiVersion: v1
       kind: ConfigMap
       metadata: {name: connect}
       data:
         spark-defaults.conf: |
      -    spark.eventLog.enabled true
      +    spark.eventLog.enabled false
      """)

  private static let codecs = ["lz4", "lzf", "snappy", "zstd"]
  private static let folder = "spark.history.fs.logDirectory"

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for setting in subject.settings {
      let new = setting.new?.lowercased()
      let isTold =
        switch setting.key {
        case "spark.eventLog.enabled": setting.old?.lowercased() == "true"
        case "spark.history.fs.cleaner.enabled": new == "true"
        case "spark.eventLog.compression.codec": new.map(isUnknown) ?? false
        default: false
        }
      if isTold { found.add(setting.told, about: setting.object, at: setting.place) }
    }
    for setting in subject.settings(of: ["spark.eventLog.dir"]) {
      guard let new = setting.new else { continue }
      let readers = subject.currentValues(of: [folder])
      guard !readers.isEmpty, !readers.contains(where: { isSame($0.value, new) }) else { continue }
      found.add(
        "\(setting.told), where no History Server looks", about: setting.object, at: setting.place)
    }
  }

  private static func isUnknown(_ codec: String) -> Bool {
    !codecs.contains(codec) && !codec.hasPrefix("org.apache.spark.io.")
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.withoutSlashesAtEnd == other.withoutSlashesAtEnd
  }
}
