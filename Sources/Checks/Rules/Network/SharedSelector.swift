internal import Documents
internal import Manifests

/// A Service that means the pods of two workloads sends each connection to one or the other.
enum SharedSelector: Rule {
  static let id = "shared-selector"
  static let consequence = Consequence.breaksLater
  static let summary = "a Service means the pods of one workload"
  static let page = RulePage(
    why: """
      A Service divides its connections among all pods that its selector means. With the pods of two
      workloads, such as Spark Connect of two versions or a server and the Job that prepares it, some
      connections reach the wrong one.
      """,
    fix: """
      Add a label to the selector that only one of them has, such as `app.kubernetes.io/version` or
      `app.kubernetes.io/component`.
      """,
    example: """
      selector: {app: spark-connect}   # of Spark 3.5 and of 4.1
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for service in subject.services where service.pods.count > 1 {
      let pods = service.pods.filter { serves($0, service, in: subject) }
      guard pods.count > 1, let node = subject.manifests[service.position].root["spec"]?["selector"]
      else { continue }
      let names = pods.prefix(3).map { subject.words(for: subject.pods[$0]) }
      let manifest = subject.manifests[service.position]
      findings.add(
        Self.self, "\(manifest.id) means pods of \(pods.count) workloads",
        at: subject.location(of: node.id, in: manifest), severity: .warning,
        hint: "the selector fits " + names.joined(separator: " and "))
    }
  }

  /// Whether connections would go to a pod: it has a port that the Service names.
  private static func serves(_ pod: Int, _ service: Service, in subject: Subject) -> Bool {
    let containers = subject.runningContainers(of: pod)
    return service.ports.contains { $0.number(in: containers) != nil } || service.ports.isEmpty
  }
}
