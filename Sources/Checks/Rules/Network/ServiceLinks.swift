internal import Documents
internal import Manifests
internal import Spark

/// Kubernetes gives pods a variable for each Service, and some of these names mean something else to
/// programs.
enum ServiceLinks: Rule {
  static let id = "service-links"
  static let consequence = Consequence.breaksLater
  static let summary = "no Service gives a program a variable that it reads as a port"
  static let page = RulePage(
    why: """
      For a Service `spark-master` each pod of the namespace gets `SPARK_MASTER_PORT=tcp://10.0.0.1:7077`.
      A Spark master reads its port from the same variable and does not start; Zeppelin, Jupyter and the
      Hive Metastore have such names, too.
      """,
    fix: """
      Set `enableServiceLinks: false` in the pod, or call the Service otherwise.
      """,
    example: """
      kind: Service
      metadata: {name: spark-master}   # in the namespace of the Spark master
      """)

  /// Services, and words in the images of programs that read a port from `<NAME>_PORT`.
  private static let readers: [(service: String, image: String)] = [
    ("zeppelin", "zeppelin"), ("jupyter", "jupyter"), ("jupyter", "notebook"),
    ("metastore", "hive"), ("metastore", "metastore"),
  ]
  private static let roles: [SparkRole: String] = [
    .master: "spark-master", .worker: "spark-worker",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    guard !subject.services.isEmpty else { return }
    for program in subject.programs {
      guard let container = program.container, let name = roles[program.role] else { continue }
      inspect(container, name, in: subject, &findings)
    }
    for container in subject.containers {
      let image = container.image.lastPathPart
      for reader in readers where image.holds(reader.image) {
        inspect(container, reader.service, in: subject, &findings)
      }
    }
  }

  private static func inspect(
    _ container: Container, _ name: String, in subject: Subject, _ findings: inout Findings
  ) {
    let pod = subject.pods[container.pod]
    let namespace = subject.objects.namespace(of: subject.manifests[pod.manifest])
    guard !pod.isPartial, !(pod.spec?["enableServiceLinks"]).isFalse,
      let service = subject.services.first(where: {
        $0.name == name && $0.namespace == namespace && !$0.isHeadless && !$0.isAlias
      })
    else { return }
    let variable = String(name.map { $0 == "-" ? "_" : Character($0.uppercased()) }) + "_PORT"
    guard !container.environment.contains(where: { $0.name == variable }) else { return }
    findings.add(
      Self.self,
      "container `\(container.name)` of \(subject.words(for: pod)) gets `\(variable)` from Service "
        + "`\(service.name)`, and reads a number from it",
      at: subject.location(of: container.node["name"] ?? container.node, in: container),
      hint: "set `enableServiceLinks: false` in the pod",
      notes: [
        Diagnostic.Note(
          "the Service", at: subject.location(of: subject.manifests[service.position]))
      ])
  }
}
