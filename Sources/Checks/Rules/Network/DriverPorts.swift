internal import Documents
internal import Manifests
internal import Spark

/// A Service with an address of its own lets through the ports that it lists, and no other.
enum DriverPorts: Rule {
  static let id = "driver-ports"
  static let consequence = Consequence.breaksLater
  static let summary = "the Service of a driver has the ports at which executors call it"
  static let page = RulePage(
    why: """
      Executors connect to `spark.driver.port` and `spark.driver.blockManager.port`. Left alone these are
      others with every start, and a Service with an address of its own has only the ports that it lists.
      A headless Service means the pod itself, with all its ports.
      """,
    fix: """
      Set both ports and list them in the Service, or make the Service headless (`clusterIP: None`).
      """,
    example: """
      spark.driver.host    spark-connect.spark.svc
      # spark.driver.port and spark.driver.blockManager.port are not set
      """)

  private static let keys = ["spark.driver.port", "spark.driver.blockManager.port"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for driver in DriverHost.all(in: subject) {
      guard let service = driver.service(in: subject), !service.isHeadless, !service.isAlias else {
        continue
      }
      for key in keys { inspect(key, of: driver, at: service, in: subject, &findings) }
    }
  }

  private static func inspect(
    _ key: String, of driver: DriverHost, at service: Service, in subject: Subject,
    _ findings: inout Findings
  ) {
    let setting =
      driver.program.settings[key]
      ?? (key == keys[1] ? driver.program.settings["spark.blockManager.port"] : nil)
    let place = service.location(in: subject)
    let note = Diagnostic.Note("the Service", at: place)
    guard let setting, setting.value != "0" else {
      findings.add(
        Self.self,
        "`\(key)` of \(subject.words(for: driver.program)) is another one with every start, and "
          + "Service `\(service.name)` lets through only the ports that it lists",
        at: setting.flatMap { subject.location(of: $0) } ?? driver.location(in: subject),
        hint: "set it, and list it in the Service", notes: [note])
      return
    }
    guard let number = Int(setting.value) else { return }
    let containers = subject.runningContainers(of: driver.container.pod)
    guard let port = service.port(number) else {
      findings.add(
        Self.self, "Service `\(service.name)` does not have port \(number), which is `\(key)`",
        at: place, hint: "list it in the Service, or make the Service headless")
      return
    }
    if let target = port.number(in: containers), target != number {
      findings.add(
        Self.self,
        "port \(number) of Service `\(service.name)`, which is `\(key)`, leads to \(target)",
        at: subject.location(of: port.node.id, in: subject.manifests[service.position]))
    }
  }
}
