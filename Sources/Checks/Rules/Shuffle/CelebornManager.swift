internal import Documents
internal import Spark

/// The manager of Celeborn has one name.
enum CelebornManager: Rule {
  static let id = "celeborn-manager"
  static let consequence = Consequence.refused
  static let summary = "the shuffle manager of Celeborn is called by its name"
  static let page = RulePage(
    why: """
      Spark makes the manager of shuffles by the name of its class and stops where there is none.
      Celeborn 0.3 has renamed it; older texts still show `RssShuffleManager`.
      """,
    fix: """
      Write `org.apache.spark.shuffle.celeborn.SparkShuffleManager`.
      """,
    example: """
      spark.shuffle.manager  org.apache.spark.shuffle.celeborn.RssShuffleManager
      """)

  static let name = "org.apache.spark.shuffle.celeborn.SparkShuffleManager"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.usesCeleborn && program.role.isDriver {
      guard let manager = program.settings["spark.shuffle.manager"], manager.value != name
      else { continue }
      let location = subject.location(of: manager)
      findings.add(
        Self.self, "Celeborn has no shuffle manager `\(manager.value)`", at: location,
        hint: "it is called `\(name)`",
        fix: location.flatMap { Fix(replacing: manager.value, with: name, at: $0) })
    }
  }
}
