internal import Documents
internal import Spark

/// Dynamic allocation with nothing that keeps the data of executors that go is refused.
enum AllocationWithoutShuffle: Rule {
  static let id = "allocation-without-shuffle"
  static let consequence = Consequence.refused
  static let summary = "dynamic allocation has something that keeps shuffles"
  static let page = RulePage(
    why: """
      An executor that is taken away takes its shuffle files with it. So Spark does not start with
      dynamic allocation unless shuffle tracking keeps such executors, their files are moved when they
      are decommissioned, or a service outside of them has the files.
      """,
    fix: """
      Remove the line that turns shuffle tracking off, which is on by default, or give shuffles to
      Celeborn with `spark.shuffle.sort.io.plugin.class`.
      """,
    example: """
      spark.dynamicAllocation.enabled                  true
      spark.dynamicAllocation.shuffleTracking.enabled  false
      """)

  private static let tracking = "spark.dynamicAllocation.shuffleTracking.enabled"
  private static let storage = "spark.shuffle.sort.io.plugin.class"

  /// Those of Spark that keep files beside the executor.
  private static let local: Set<String> = [
    "org.apache.spark.shuffle.sort.io.LocalDiskShuffleDataIO",
    "org.apache.spark.shuffle.KubernetesLocalDiskShuffleDataIO",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role.isDriver {
      let settings = program.settings
      guard program.allocatesDynamically, program.hasAllSettings || program.master != nil,
        program.master?.hasPrefix("local") != true, let off = settings[tracking],
        off.value.lowercased() == "false", !settings.isOn("spark.shuffle.service.enabled"),
        !settings.isOn("spark.dynamicAllocation.testing"), !movesShuffles(settings)
      else { continue }
      if let plugin = settings.value(of: storage), !local.contains(plugin) { continue }
      findings.add(
        Self.self,
        "\(subject.words(for: program)) allocates executors dynamically, and nothing keeps shuffles",
        at: subject.location(of: off),
        hint: "remove the line: tracking is on by default; or set `\(storage)`",
        notes: subject.notes(
          ("dynamic allocation is on here", settings["spark.dynamicAllocation.enabled"])))
    }
  }

  private static func movesShuffles(_ settings: SparkSettings) -> Bool {
    settings.isOn("spark.decommission.enabled")
      && settings.isOn("spark.storage.decommission.shuffleBlocks.enabled", byDefault: true)
  }
}
