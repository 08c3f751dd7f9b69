internal import Documents
internal import Manifests

/// A port of a Service leads to a port of its pods.
enum ServicePort: Rule {
  static let id = "service-port"
  static let consequence = Consequence.breaksLater
  static let summary = "the ports of a Service lead to ports that its pods have"
  static let page = RulePage(
    why: """
      A `targetPort` that is a name means the port of that name of a container. If no container has it the
      Service has no address at this port. A number may be right without being listed by a container; it
      is looked at where all pods run Spark and list their ports.
      """,
    fix: """
      Write the name or the number of a port under `ports` of the container.
      """,
    example: """
      kind: Service
      spec:
        ports: [{port: 15002, targetPort: grpc}]   # the container calls it connect
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let programs = Set(subject.programs.compactMap { $0.container?.pod })
    for service in subject.services where !service.isAlias && !service.pods.isEmpty {
      let isSpark = service.pods.allSatisfy { programs.contains($0) }
      let containers = service.pods.flatMap { subject.runningContainers(of: $0) }
      for port in service.ports {
        let isNamed = port.target.map { Int($0.string) == nil } ?? false
        guard isNamed || isSpark else { continue }
        inspect(port, of: service, among: containers, in: subject, &findings)
      }
    }
  }

  private static func inspect(
    _ port: Service.Port, of service: Service, among containers: [Container],
    in subject: Subject, _ findings: inout Findings
  ) {
    let manifest = subject.manifests[service.position]
    let place = port.target ?? port.node["port"] ?? port.node
    if let target = port.target, Int(target.string) == nil {
      let names = containers.flatMap(\.portNames)
      guard !names.contains(target.string) else { return }
      findings.add(
        Self.self, "no container that \(manifest.id) means has a port `\(target.string)`",
        at: subject.location(of: place.id, in: manifest),
        hint: Suggestion.hint(for: target.string, among: names)
          ?? (names.isEmpty ? nil : "they have " + names.map { "`\($0)`" }.joined(separator: ", ")))
      return
    }
    let known = containers.flatMap(\.ports)
    let number = port.target.flatMap { Int($0.string) } ?? port.number
    guard !known.isEmpty, !known.contains(number) else { return }
    findings.add(
      Self.self, "no container that \(manifest.id) means lists port \(number)",
      at: subject.location(of: place.id, in: manifest), severity: .warning,
      hint: "they list " + known.map { "\($0)" }.joined(separator: ", "))
  }
}
