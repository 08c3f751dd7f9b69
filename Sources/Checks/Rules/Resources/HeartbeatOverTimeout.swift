internal import Documents
internal import Spark

/// Executors that say less often that they live than they are asked.
enum HeartbeatOverTimeout: Rule {
  static let id = "heartbeat-over-timeout"
  static let consequence = Consequence.refused
  static let summary = "executors say that they live before the network gives them up"
  static let page = RulePage(
    why: """
      Spark does not start if `spark.executor.heartbeatInterval` is not below `spark.network.timeout`, which
      is 120 seconds if nothing sets it. Without a unit the first is milliseconds and the second seconds.
      """,
    fix: """
      Lower the one or raise the other.
      """,
    example: """
      spark.executor.heartbeatInterval 200s
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role.isDriver {
      let interval = program.settings["spark.executor.heartbeatInterval"]
      let timeout = program.settings["spark.network.timeout"]
      guard interval != nil || timeout != nil,
        let beat = SparkTime(interval?.value ?? "10s", in: .milliseconds),
        let end = SparkTime(timeout?.value ?? "120s", in: .seconds),
        beat.milliseconds >= end.milliseconds, let setting = interval ?? timeout
      else { continue }
      findings.add(
        Self.self,
        "executors say that they live every \(beat.milliseconds) ms, and are given up after "
          + "\(end.milliseconds) ms",
        at: subject.location(of: setting),
        hint: "raise `spark.network.timeout` above `spark.executor.heartbeatInterval`")
    }
  }
}
