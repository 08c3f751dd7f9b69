internal import Documents
internal import Spark

/// Bounds of something that is off.
enum UnusedAllocationSettings: Rule {
  static let id = "unused-allocation-settings"
  static let consequence = Consequence.ignored
  static let summary = "who sets bounds for dynamic allocation turns it on"
  static let page = RulePage(
    why: """
      `spark.dynamicAllocation.enabled` is false by default. Without it the number of executors is
      `spark.executor.instances`, whatever the bounds say.
      """,
    fix: """
      Set `spark.dynamicAllocation.enabled` to true, or remove the bounds.
      """,
    example: """
      spark.dynamicAllocation.maxExecutors  10
      """)

  private static let prefix = "spark.dynamicAllocation."
  private static let bounds = ["maxExecutors", "minExecutors", "initialExecutors"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.isRunningDriver && !program.allocatesDynamically {
      let off = program.settings[prefix + "enabled"]
      guard program.hasAllSettings || off != nil,
        let bound = bounds.lazy.compactMap({ program.settings[prefix + $0] }).first
      else { continue }
      findings.add(
        Self.self,
        "\(subject.words(for: program)) does not allocate dynamically, so this has no "
          + "effect", at: subject.location(of: bound), severity: .warning,
        hint: "set `\(prefix)enabled` to true", notes: subject.notes(("it is off here", off)))
    }
  }
}
