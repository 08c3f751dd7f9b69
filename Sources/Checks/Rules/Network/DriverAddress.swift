internal import Documents
internal import Manifests
internal import Spark

/// A driver listens at the name that it tells executors, unless it is told otherwise; a Service's
/// address is not its own.
enum DriverAddress: Rule {
  static let id = "driver-bind-address"
  static let consequence = Consequence.breaksLater
  static let summary = "a driver behind a Service listens at an address of its own"
  static let page = RulePage(
    why: """
      `spark.driver.bindAddress` is `spark.driver.host` if nothing sets it. A pod cannot listen at the
      address of a Service, and the name of a headless one means nothing until the pod is ready, unless it
      publishes addresses that are not: the driver ends with "Cannot assign requested address" or an
      unknown host.
      """,
    fix: """
      Set `spark.driver.bindAddress` to `0.0.0.0`.
      """,
    example: """
      spark.driver.host    spark-connect.spark.svc
      # spark.driver.bindAddress is not set
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for driver in DriverHost.all(in: subject) {
      guard let service = driver.service(in: subject), !service.isAlias,
        !(service.isHeadless && service.includesUnreadyPods),
        driver.program.settings["spark.driver.bindAddress"] == nil,
        !driver.container.environment.contains(where: { $0.name == "SPARK_LOCAL_IP" })
      else { continue }
      findings.add(
        Self.self,
        "the driver in \(subject.words(for: driver.program)) would listen at the address of "
          + "Service `\(service.name)`",
        at: driver.location(in: subject), hint: "set `spark.driver.bindAddress` to `0.0.0.0`")
    }
  }
}
