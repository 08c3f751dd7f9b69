internal import Documents
internal import Manifests

/// A probe asks a port that its container has.
enum ProbePort: Rule {
  static let id = "probe-port"
  static let consequence = Consequence.breaksLater
  static let summary = "probes ask ports that their containers have"
  static let page = RulePage(
    why: """
      A probe of a named port that its container does not have always fails: the container is started
      again and again, or is never ready.
      """,
    fix: """
      Write the name of a port under `ports` of the same container, or the number.
      """,
    example: """
      ports: [{containerPort: 15002, name: grpc}]
      readinessProbe: {tcpSocket: {port: connect}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers
    where container.isWanted(by: Self.self, { !missingPorts(of: container).isEmpty }) {
      for (probe, port) in missingPorts(of: container) {
        tell(port, of: probe, of: container, in: subject, &findings)
      }
    }
  }

  /// The ports that probes name and that the container does not have.
  private static func missingPorts(of container: Container) -> [(probe: String, port: Node)] {
    container.probes.flatMap { probe in
      ["httpGet", "tcpSocket", "grpc"].compactMap { kind in
        // A number may be right without being listed.
        guard let port = probe.node[named: kind]?["port"], Int(port.string) == nil,
          container.port(named: port.string) == nil
        else { return nil }
        return (probe.name, port)
      }
    }
  }

  private static func tell(
    _ port: Node, of probe: String, of container: Container, in subject: Subject,
    _ findings: inout Findings
  ) {
    let holder =
      "container `\(container.name)` of \(subject.words(for: subject.pods[container.pod]))"
    let names = container.portNames
    findings.add(
      Self.self, "\(holder) has no port `\(port.string)` that its \(probe) asks",
      at: subject.location(of: port, in: container),
      hint: Suggestion.hint(for: port.string, among: names)
        ?? (names.isEmpty ? nil : "it has " + names.map { "`\($0)`" }.joined(separator: ", ")))
  }
}

extension Container {
  /// Its probes, with the names of their fields.
  var probes: [(name: String, node: Node)] {
    ["startupProbe", "readinessProbe", "livenessProbe"].compactMap { name in
      node[named: name].map { (name, $0) }
    }
  }
}
