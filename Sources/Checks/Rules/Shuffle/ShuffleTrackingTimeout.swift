internal import Documents
internal import Spark

/// A server outlives its sessions; executors that once had a shuffle should not.
enum ShuffleTrackingTimeout: Rule {
  static let id = "shuffle-tracking-timeout"
  static let consequence = Consequence.breaksLater
  static let summary = "servers let executors go that hold old shuffles"
  static let page = RulePage(
    why: """
      Shuffle tracking keeps an executor as long as the driver knows a shuffle that it has. In a server
      that waits for clients this can be forever: `spark.dynamicAllocation.shuffleTracking.timeout`
      has no end by default.
      """,
    fix: """
      Set `spark.dynamicAllocation.shuffleTracking.timeout`, to an hour for example. What is needed
      later is computed again.
      """,
    example: """
      spark.dynamicAllocation.enabled  true
      """)

  private static let timeout = "spark.dynamicAllocation.shuffleTracking.timeout"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.isServer && program.hasAllSettings {
      let settings = program.settings
      guard let on = settings["spark.dynamicAllocation.enabled"], program.allocatesDynamically,
        settings[timeout] == nil, !program.usesCeleborn,
        !settings.isOn("spark.shuffle.service.enabled"),
        settings.isOn("spark.dynamicAllocation.shuffleTracking.enabled", byDefault: true)
      else { continue }
      findings.add(
        Self.self,
        "\(subject.words(for: program)) may keep executors with old shuffles for ever",
        at: subject.location(of: on), severity: .warning,
        hint: "set `\(timeout)`, to `1h` for example")
    }
  }
}
