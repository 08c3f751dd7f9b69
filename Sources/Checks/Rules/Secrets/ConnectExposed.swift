internal import Documents
internal import Manifests
internal import Spark

/// Who reaches a Connect server runs what they want.
enum ConnectExposed: Rule {
  static let id = "connect-exposed"
  static let consequence = Consequence.policy
  static let summary = "no Connect server is open to what is outside of the cluster"
  static let page = RulePage(
    why: """
      A Connect server asks nobody who they are, unless Spark 4 is given a token: who reaches it runs
      programs on executors, with their credentials. A Service that is a load balancer or takes a port
      of the nodes lets in whoever reaches those.
      """,
    fix: """
      Make the Service a `ClusterIP` and put something before it that knows users, or give
      `SPARK_CONNECT_AUTHENTICATE_TOKEN` from a Secret, and TLS.
      """,
    example: """
      kind: Service
      spec: {type: LoadBalancer, ports: [{port: 15002}]}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let servers = subject.programs.filter { $0.role == .connect && !asksForToken($0) }
    guard !servers.isEmpty else { return }
    for service in subject.services {
      let manifest = subject.manifests[service.position]
      guard let type = manifest.root["spec"]?["type"],
        ["LoadBalancer", "NodePort"].contains(type.string)
      else { continue }
      for server in servers {
        guard let container = server.container,
          service.pods.contains(container.pod),
          ports(of: manifest).contains(where: { isPort($0, of: server, container) })
        else { continue }
        findings.add(
          Self.self, "\(manifest.id) opens \(subject.words(for: server)), which asks for no token",
          at: subject.location(of: type.id, in: manifest), severity: .warning,
          hint: "`ClusterIP`, with something before it that knows users")
        break
      }
    }
  }

  private static func asksForToken(_ program: SparkProgram) -> Bool {
    program.settings["spark.connect.authenticate.token"] != nil
      || program.container?.environment.contains { $0.name == "SPARK_CONNECT_AUTHENTICATE_TOKEN" }
        == true
  }

  private static func ports(of manifest: Manifest) -> [Node] {
    (manifest.root["spec"]?["ports"]?.items ?? []).compactMap { $0["targetPort"] ?? $0["port"] }
  }

  private static func isPort(
    _ node: Node, of program: SparkProgram, _ container: Container
  ) -> Bool {
    let own = program.settings.value(of: "spark.connect.grpc.binding.port") ?? "15002"
    if node.string == own { return true }
    return container.node["ports"]?.items.contains {
      $0["name"]?.string == node.string && $0["containerPort"]?.string == own
    } == true
  }
}
