internal import Documents
internal import Manifests
internal import Spark

/// Executors call their driver by a name that has to mean its pod.
enum UnreachableDriver: Rule {
  static let id = "unreachable-driver"
  static let consequence = Consequence.breaksLater
  static let summary = "`spark.driver.host` is a Service that means the pod of the driver"
  static let page = RulePage(
    why: """
      Executors connect to `spark.driver.host`. If no Service has the name, if it means other pods, or if
      executors run in another namespace and the name is a short one, they never register.
      """,
    fix: """
      Write `<service>.<namespace>.svc` of the Service whose selector means the driver.
      """,
    example: """
      # executors run in namespace jobs, the Service is in namespace spark
      spark.driver.host             spark-connect
      spark.kubernetes.namespace    jobs
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for driver in DriverHost.all(in: subject) {
      guard let setting = driver.setting, let host = driver.host,
        let problem = problem(of: host, driver, in: subject)
      else { continue }
      let own = subject.services.first { $0.pods.contains(driver.container.pod) }
      findings.add(
        Self.self,
        "executors do not reach the driver in \(subject.words(for: driver.program)) at `\(host)`: "
          + problem,
        at: subject.location(of: setting), hint: own.map { "`\($0.fullName)` means the driver" })
    }
  }

  private static func problem(
    of host: String, _ driver: DriverHost, in subject: Subject
  ) -> String? {
    let manifest = subject.manifests[driver.pod.manifest]
    let namespace = subject.objects.namespace(of: manifest)
    if case .local = HostName(host) { return "that is the machine of the executor" }
    switch subject.service(host, port: nil, from: namespace) {
    case .known, .unknown: return nil
    case .missing(let name, let home):
      return "there is no Service `\(name)` in namespace `\(home)`"
    case .here(let number):
      let service = subject.services[number]
      let executors = driver.program.settings.value(of: "spark.kubernetes.namespace")
      if case .service(_, nil) = HostName(host), let executors, driver.program.usesKubernetes,
        executors != service.namespace.string, !executors.utf8.contains(UInt8(ascii: "$"))
      {
        return "they run in namespace `\(executors)`, the Service is in `\(service.namespace)`"
      }
      guard service.selector != nil, !service.isAlias, !service.pods.contains(driver.container.pod),
        !driver.pod.isPartial
      else { return nil }
      return "the Service means other pods"
    }
  }
}
