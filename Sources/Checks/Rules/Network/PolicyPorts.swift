internal import Documents
internal import Manifests
internal import Spark

/// A network policy lets nothing through to the pods that it means but what it names.
enum PolicyPorts: Rule {
  static let id = "policy-ports"
  static let consequence = Consequence.breaksLater
  static let summary = "network policies let executors reach their driver"
  static let page = RulePage(
    why: """
      As soon as one policy for incoming connections means a pod, only what some policy names reaches it.
      Executors connect to `spark.driver.port` and `spark.driver.blockManager.port` of their driver: without
      these they never register.
      """,
    fix: """
      Name both ports in a policy that means the driver, from the pods of executors.
      """,
    example: """
      kind: NetworkPolicy
      spec:
        podSelector: {matchLabels: {app: spark-connect}}
        ingress:
        - ports: [{port: 15002}]   # 7078 and 7079 are missing
      """)

  private static let keys = ["spark.driver.port", "spark.driver.blockManager.port"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let policies = subject.objects.all("NetworkPolicy").filter {
      isForIncoming(subject.manifests[$0].root["spec"])
    }
    guard !policies.isEmpty else { return }
    for driver in DriverHost.all(in: subject) {
      let namespace = subject.objects.namespace(of: subject.manifests[driver.pod.manifest])
      let own = policies.filter { position in
        let manifest = subject.manifests[position]
        guard let selector = manifest.root["spec"]?["podSelector"] else { return false }
        return subject.objects.namespace(of: manifest) == namespace
          && PodSelector(selector).matches(driver.pod.labels)
      }
      guard let first = own.first else { continue }
      let closed = keys.filter { key in
        let port = driver.program.settings.value(of: key).flatMap { Int($0) }
        return !own.contains { lets(port, through: subject.manifests[$0].root["spec"], to: driver) }
      }
      guard !closed.isEmpty else { continue }
      let names = closed.map { "`\($0)`" }.joined(separator: " and ")
      findings.add(
        Self.self,
        "no policy lets executors reach the driver in \(subject.words(for: driver.program)) at \(names)",
        at: location(of: subject.manifests[first], in: subject),
        hint: "name the ports under `ingress`")
    }
  }

  private static func location(of policy: Manifest, in subject: Subject) -> Location {
    let spec = policy.root["spec"]
    let node = spec?["ingress"] ?? spec?["podSelector"] ?? policy.root
    return subject.location(of: node.id, in: policy)
  }

  private static func isForIncoming(_ spec: Node?) -> Bool {
    guard let types = spec?["policyTypes"] else { return true }
    return types.items.contains { $0.string == "Ingress" }
  }

  /// Whether some part of a policy lets a port through; without a number only a part for all ports.
  private static func lets(_ port: Int?, through spec: Node?, to driver: DriverHost) -> Bool {
    (spec?["ingress"]?.items ?? []).contains { part in
      guard let ports = part["ports"], !ports.items.isEmpty else { return true }
      return ports.items.contains { entry in
        let isTCP = entry["protocol"].map { $0.string == "TCP" } ?? true
        guard isTCP else { return false }
        guard let written = entry["port"] else { return true }
        guard let port else { return false }
        let first = Int(written.string) ?? driver.container.port(named: written.string)
        let last = (entry["endPort"]?.string).flatMap { Int($0) } ?? first
        return first.map { $0 <= port && port <= (last ?? $0) } ?? false
      }
    }
  }
}
