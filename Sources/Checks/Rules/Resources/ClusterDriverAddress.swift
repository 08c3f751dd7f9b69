internal import Spark

/// An address for a driver that gets one from Spark.
enum ClusterDriverAddress: Rule {
  static let id = "cluster-driver-address"
  static let consequence = Consequence.refused
  static let summary = "a driver that Spark starts in a pod is told no address"
  static let page = RulePage(
    why: """
      In cluster mode Spark makes the driver's pod and a Service for it, and sets `spark.driver.host` and
      `spark.driver.bindAddress` itself. It does not start where one of them is set.
      """,
    fix: """
      Take both out of what is submitted.
      """,
    example: """
      spark.submit.deployMode cluster
      spark.driver.host       driver.spark.svc
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods where pod.role == .driver {
      for case .driverAddress(let key) in pod.refusals {
        guard let setting = pod.program.settings[key] else { continue }
        findings.add(
          Self.self, "Spark sets `\(key)` itself in cluster mode",
          at: subject.location(of: setting, .key), hint: "take it out")
      }
    }
  }
}
