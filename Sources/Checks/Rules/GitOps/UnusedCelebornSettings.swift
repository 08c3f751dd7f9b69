internal import Documents
internal import Spark

/// Settings of Celeborn's client where nobody shuffles through Celeborn.
enum UnusedCelebornSettings: Rule {
  static let id = "unused-celeborn-settings"
  static let consequence = Consequence.ignored
  static let summary = "who sets how to reach Celeborn shuffles through it"
  static let page = RulePage(
    why: """
      `spark.celeborn` is read by the shuffle manager of Celeborn. Without `spark.shuffle.manager` shuffles
      stay in executors, and nothing says so.
      """,
    fix: """
      Set `spark.shuffle.manager` to `org.apache.spark.shuffle.celeborn.SparkShuffleManager`, or remove
      the settings.
      """,
    example: """
      spark.celeborn.master.endpoints  celeborn-master:9097
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.isRunningDriver && !program.usesCeleborn {
      let manager = program.settings["spark.shuffle.manager"]
      guard program.hasAllSettings || manager != nil,
        let first = program.settings.below("spark.celeborn.").first
      else { continue }
      findings.add(
        Self.self,
        "\(subject.words(for: program)) does not shuffle through Celeborn, so this has "
          + "no effect", at: subject.location(of: first, .key), severity: .warning,
        hint: "set `spark.shuffle.manager` to `\(CelebornManager.name)`",
        notes: subject.notes(("the manager is said here", manager)))
    }
  }
}
