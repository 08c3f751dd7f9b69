internal import Documents
internal import Manifests

/// Interpreters call back to the server by the name of its Service.
enum ZeppelinService: Rule {
  static let id = "zeppelin-service"
  static let consequence = Consequence.breaksLater
  static let summary = "interpreters of Zeppelin find its server"
  static let page = RulePage(
    why: """
      The pod of an interpreter registers with the server by the name that
      `zeppelin.k8s.service.name` says, `zeppelin-server` where nothing is said. Without a Service of that
      name it ends, and the note waits.
      """,
    fix: """
      Give the Service that name, or write its name into `zeppelin.k8s.service.name` or
      `ZEPPELIN_K8S_SERVICE_NAME`.
      """,
    example: """
      kind: Service
      metadata: {name: zeppelin}
      """)

  private static let key = "zeppelin.k8s.service.name"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    guard subject.material.isComplete else { return }
    for server in ZeppelinServer.all(in: subject) {
      let mode = server.value(of: "zeppelin.run.mode", in: subject)
      guard mode == nil || mode == "k8s" || mode == "auto" else { continue }
      let name = server.value(of: key, in: subject) ?? "zeppelin-server"
      guard subject.isMissing(name, from: server.manifest) else { continue }
      findings.add(
        Self.self, "interpreters look for the Service `\(name)`, and there is none",
        at: server.location(of: key, in: subject),
        hint: Suggestion.hint(for: name, among: subject.serviceNames(from: server.manifest))
          ?? "write the name of the Service into `\(key)`")
    }
  }
}
