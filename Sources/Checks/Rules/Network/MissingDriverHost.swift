internal import Documents
internal import Manifests
internal import Spark

/// Executors that do not know where their driver is end as soon as they start.
enum MissingDriverHost: Rule {
  static let id = "missing-driver-host"
  static let consequence = Consequence.breaksLater
  static let summary = "a driver whose executors run in other pods says where it is"
  static let page = RulePage(
    why: """
      A driver in client mode tells its executors its own host name. In a cluster that is the name of the
      pod, which nothing resolves: executors start, do not reach the driver, end, and are started again.
      """,
    fix: """
      Set `spark.driver.host` to the name of a Service that means the pod, or to the address of the pod,
      which the command can take from a variable.
      """,
    example: """
      spark.master      k8s://https://kubernetes.default.svc
      # nothing sets spark.driver.host
      """)

  /// Variables that Spark takes the name from.
  private static let variables = ["SPARK_LOCAL_HOSTNAME", "SPARK_LOCAL_IP"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for driver in DriverHost.all(in: subject) where driver.setting == nil {
      let named = driver.container.environment.contains { variables.contains($0.name) }
      guard !named, !hasName(driver.pod, in: subject) else { continue }
      findings.add(
        Self.self,
        "nothing says where executors reach the driver in \(subject.words(for: driver.program))",
        at: driver.location(in: subject), hint: hint(for: driver, in: subject))
    }
  }

  /// Whether pods have names of their own that are resolved.
  private static func hasName(_ pod: PodTemplate, in subject: Subject) -> Bool {
    let manifest = subject.manifests[pod.manifest]
    return pod.spec?["subdomain"] != nil || (pod.spec?["hostNetwork"]).isTrue
      || (manifest.kind.kind == "StatefulSet" && manifest.root["spec"]?["serviceName"] != nil)
  }

  private static func hint(for driver: DriverHost, in subject: Subject) -> String {
    let services = subject.services.filter { $0.pods.contains(driver.container.pod) }
    let service = services.first(where: \.isHeadless) ?? services.first
    return "set `spark.driver.host` to "
      + (service.map { "`\($0.fullName)`" } ?? "the name of a Service that means the pod")
  }
}
