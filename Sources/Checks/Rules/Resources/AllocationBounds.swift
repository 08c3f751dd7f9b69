internal import Documents
internal import Spark

/// Bounds of dynamic allocation that contradict each other.
enum AllocationBounds: Rule {
  static let id = "allocation-bounds"
  static let consequence = Consequence.refused
  static let summary = "dynamic allocation begins between its least and its greatest number"
  static let page = RulePage(
    why: """
      Spark does not start if `minExecutors` is above `maxExecutors`, or if the number of executors with which
      it would begin is above the greatest: that is the largest of `minExecutors`, `initialExecutors` and
      `spark.executor.instances`. Numbers below the least are raised.
      """,
    fix: """
      Put the numbers in order: least, initial, greatest.
      """,
    example: """
      spark.dynamicAllocation.enabled true
      spark.dynamicAllocation.minExecutors 5
      spark.dynamicAllocation.maxExecutors 2
      """)

  private static let beginning = "spark.dynamicAllocation."

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.allocatesDynamically {
      guard let most = program.settings[beginning + "maxExecutors"],
        let greatest = Spelling.integer(most.value)
      else { continue }
      for key in [
        beginning + "minExecutors", beginning + "initialExecutors", "spark.executor.instances",
      ] {
        guard let setting = program.settings[key], let number = Spelling.integer(setting.value),
          number > greatest
        else { continue }
        findings.add(
          Self.self, "`\(key)` is above `\(most.key)`, which is \(greatest)",
          at: subject.location(of: setting), hint: "write \(greatest) or less",
          notes: subject.location(of: most).map { [Diagnostic.Note("the greatest number", at: $0)] }
            ?? [])
        break
      }
    }
  }
}
