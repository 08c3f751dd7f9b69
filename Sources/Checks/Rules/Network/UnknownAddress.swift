internal import Documents
internal import Manifests

/// A client that is given the name of a Service that is not there never finds its server.
enum UnknownAddress: Rule {
  static let id = "unknown-address"
  static let consequence = Consequence.breaksLater
  static let summary = "the addresses that programs are given are those of Services"
  static let page = RulePage(
    why: """
      Notebooks, Airflow, drivers and servers find each other by addresses in variables and in
      configuration. A name that no Service has is not resolved, a port that the Service does not have is
      refused: everything starts, and the first query fails. Domains outside of the cluster are not looked
      at.
      """,
    fix: """
      Write the name and the port of the Service. What another environment brings is named under
      `spec.external.services` of `environment.yaml`, as `host:port`.
      """,
    example: """
      env:
      - {name: SPARK_REMOTE, value: "sc://spark-connect:15002"}   # the Service is spark-connect-41
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for written in subject.addresses() {
      let address = written.address
      let namespace = subject.objects.namespace(of: subject.manifests[written.position])
      switch subject.service(address.host, port: address.port, from: namespace) {
      case .known, .unknown: continue
      case .missing(let name, let home):
        findings.add(
          Self.self,
          "\(written.holder(subject)) names `\(address.host)`, and there is no such Service",
          at: written.location(subject),
          hint: subject.hint(
            forService: name, port: address.port, in: home,
            otherwise: "name it under `spec.external.services` of environment.yaml if another "
              + "environment has it"))
      case .here(let number): inspect(written, at: subject.services[number], in: subject, &findings)
      }
    }
  }

  /// Looks at the port. The name of a headless Service means the pods, with all their ports.
  private static func inspect(
    _ written: WrittenAddress, at service: Service, in subject: Subject, _ findings: inout Findings
  ) {
    guard let port = written.address.port, !service.isHeadless, !service.isAlias,
      service.port(port) == nil
    else { return }
    let known = service.ports.map { "\($0.number)" }.joined(separator: ", ")
    findings.add(
      Self.self,
      "\(written.holder(subject)) names port \(port) of `\(written.address.host)`, which the "
        + "Service does not have",
      at: written.location(subject), hint: known.isEmpty ? nil : "it has \(known)",
      notes: [
        Diagnostic.Note(
          "the Service", at: subject.location(of: subject.manifests[service.position]))
      ])
  }
}
