internal import Documents
internal import Manifests
internal import Spark

/// Executors may call before the driver's pod is ready, and a Service leaves out such pods.
enum UnreadyDriver: Rule {
  static let id = "unready-driver"
  static let consequence = Consequence.breaksLater
  static let summary = "the Service of a driver publishes its pod before it is ready"
  static let page = RulePage(
    why: """
      A driver asks for executors while it starts. A Service leaves out pods that are not ready, so the
      first executors do not find the driver, end, and are started again.
      """,
    fix: """
      Set `publishNotReadyAddresses: true` in the Service that `spark.driver.host` names; clients may have
      another Service.
      """,
    example: """
      kind: Service
      metadata: {name: spark-connect-driver}
      spec:
        clusterIP: None   # and no publishNotReadyAddresses
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for driver in DriverHost.all(in: subject) where driver.container.node["readinessProbe"] != nil {
      guard let service = driver.service(in: subject), !service.isAlias,
        !service.includesUnreadyPods, service.pods.contains(driver.container.pod)
      else { continue }
      findings.add(
        Self.self,
        "Service `\(service.name)`, at which executors call, leaves out the driver until it is ready",
        at: service.location(in: subject), severity: .warning,
        hint: "set `publishNotReadyAddresses: true`")
    }
  }
}
