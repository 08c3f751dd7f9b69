internal import Documents
internal import Manifests
internal import Spark

/// Spark Connect does not answer the health question of gRPC.
enum GRPCProbe: Rule {
  static let id = "grpc-probe"
  static let consequence = Consequence.breaksLater
  static let summary = "a Spark Connect server is not probed by gRPC"
  static let page = RulePage(
    why: """
      A probe of type `grpc` asks the health service of gRPC. Spark Connect has none and says that it is
      not implemented: the probe always fails.
      """,
    fix: """
      Probe the port by `tcpSocket`, or ask the web page by `httpGet` at port 4040.
      """,
    example: """
      readinessProbe: {grpc: {port: 15002}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role == .connect {
      guard let container = program.container else { continue }
      for probe in container.probes {
        guard let node = probe.node["grpc"] else { continue }
        findings.add(
          Self.self,
          "the \(probe.name) of \(subject.words(for: program)) asks a health service that Spark "
            + "Connect does not have",
          at: subject.location(of: node, in: container), hint: "use `tcpSocket` with the same port")
      }
    }
  }
}
