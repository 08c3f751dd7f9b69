internal import Documents
internal import Spark

/// Spark has to know that executors hold no shuffles.
enum CelebornAllocation: Rule {
  static let id = "celeborn-allocation"
  static let consequence = Consequence.ignored
  static let summary = "with Celeborn executors are not kept for the sake of shuffles"
  static let page = RulePage(
    why: """
      Shuffles are in Celeborn, so an idle executor could go at once. Spark knows that by
      `spark.shuffle.sort.io.plugin.class`; while shuffle tracking is on, which is the default, it
      keeps executors for shuffles that they do not have.
      """,
    fix: """
      Set `spark.shuffle.sort.io.plugin.class` to
      `org.apache.spark.shuffle.celeborn.CelebornShuffleDataIO`, and
      `spark.dynamicAllocation.shuffleTracking.enabled` to false.
      """,
    example: """
      spark.shuffle.manager            org.apache.spark.shuffle.celeborn.SparkShuffleManager
      spark.dynamicAllocation.enabled  true
      """)

  private static let tracking = "spark.dynamicAllocation.shuffleTracking.enabled"
  private static let storage = "spark.shuffle.sort.io.plugin.class"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.usesCeleborn && program.allocatesDynamically {
      let settings = program.settings
      let isTracking = settings.isOn(tracking, byDefault: true)
      guard program.role.isDriver, program.hasAllSettings || settings[tracking] != nil, isTracking
      else { continue }
      let place = settings[tracking] ?? settings["spark.dynamicAllocation.enabled"]
      let missing = settings[storage] == nil ? " and `\(storage)`" : ""
      findings.add(
        Self.self,
        "\(subject.words(for: program)) keeps executors for shuffles that are in Celeborn",
        at: place.flatMap { subject.location(of: $0) }, severity: .warning,
        hint: "set `\(tracking)` to false\(missing)")
    }
  }
}
