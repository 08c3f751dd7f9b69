internal import Documents
internal import Manifests

/// A probe asks for something that the program does not have.
enum ProbePath: Rule {
  static let id = "probe-path"
  static let consequence = Consequence.breaksLater
  static let summary = "probes ask what their programs answer"
  static let page = RulePage(
    why: """
      A probe by `httpGet` is passed by an answer from 200 to 399. Where a program has no such page it
      answers 404, or 403 where it wants a credential first; one that does not speak HTTP answers nothing. The
      container is started again and again, or is never ready.
      """,
    fix: """
      Ask for the path of the hint, or probe the port by `tcpSocket`.
      """,
    example: """
      image: apache/airflow:3.3.2
      args: [api-server]
      readinessProbe: {httpGet: {path: /health, port: 8080}}   # that of Airflow 2
      """)

  /// What a program answers, and what to ask instead.
  private typealias Answer = (says: String, instead: String)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers
    where !container.isInitial
      && container.isWanted(by: Self.self, { !mistakes(of: container).isEmpty })
    {
      for (probe, request, path, answer) in mistakes(of: container) {
        findings.add(
          Self.self,
          "container `\(container.name)` of \(subject.words(for: subject.pods[container.pod])) "
            + "\(answer.says) at `\(path)`, which its \(probe) asks for",
          at: subject.location(of: request["path"] ?? request, in: container), hint: answer.instead)
      }
    }
  }

  /// The probes that ask for what is not there.
  private static func mistakes(
    of container: Container
  ) -> [(probe: String, request: Node, path: String, answer: Answer)] {
    container.probes.compactMap { probe in
      guard let request = probe.node["httpGet"], request["host"] == nil,
        let port = port(of: request, in: container)
      else { return nil }
      let path = request["path"]?.string ?? "/"
      return answer(to: path, port, of: container).map { (probe.name, request, path, $0) }
    }
  }

  private static func port(of request: Node, in container: Container) -> Int? {
    guard let port = request["port"]?.string else { return nil }
    return Int(port) ?? container.port(named: port)
  }

  private static func answer(to path: String, _ port: Int, of container: Container) -> Answer? {
    if let silent = silentPort(port, of: container) {
      return ("does not speak HTTP: \(silent), so there is nothing", "use `tcpSocket`")
    }
    let name = container.imageName.repository.lastPathPart
    if name.holds("airflow") { return airflow(path, container) }
    if name == "minio" { return minio(path, port, container) }
    if name == "spark-operator" || name == "spark-operator-controller" {
      guard port == 8081, !path.hasPrefix("/healthz"), !path.hasPrefix("/readyz") else {
        return nil
      }
      return ("answers 404", "write `/healthz` or `/readyz`")
    }
    return jupyter(path, container) ?? history(path, port, container)
  }

  /// What listens at a port that has a protocol of its own.
  private static func silentPort(_ port: Int, of container: Container) -> String? {
    let name = container.imageName.repository.lastPathPart
    switch port {
    case 5432 where name == "postgres" || name == "postgresql":
      return "port 5432 has that of PostgreSQL"
    case 9083 where container.imageName.repository == "apache/hive": return "port 9083 has Thrift"
    case 15002 where container.launch?.role == .connect: return "port 15002 has gRPC"
    default: return nil
    }
  }

  /// Airflow 3 answers 404 at the paths of Airflow 2 on purpose, and has none of its own below them.
  private static func airflow(_ path: String, _ container: Container) -> Answer? {
    let words = container.words.flatMap { $0.text.split { " \n;&".contains($0) } }
    // Either command is there in one of the two only.
    if words.contains("webserver"), path.hasPrefix("/api/v2/") {
      return ("answers 404", "write `/health`: this is a path of Airflow 3")
    }
    if words.contains("api-server"), path == "/health" || path.hasPrefix("/api/v1/") {
      return ("answers 404", "write `/api/v2/monitor/health`: this is a path of Airflow 2")
    }
    return nil
  }

  /// What does not begin with `/minio/` is a bucket, or the list of all, and not for everybody.
  private static func minio(_ path: String, _ port: Int, _ container: Container) -> Answer? {
    let names = ["/", "/health", "/healthz", "/ready", "/readyz", "/live", "/livez", "/status"]
    guard port == 9000, names.contains(path),
      !container.words.contains(where: { $0.text.hasPrefix("--address") })
    else { return nil }
    return ("answers 403", "write `/minio/health/live` or `/minio/health/ready`")
  }

  private static func jupyter(_ path: String, _ container: Container) -> Answer? {
    guard path == "/api/status", container.words.contains(where: { $0.text.holds("jupyter") }),
      !container.words.contains(where: { $0.text.holds("token") || $0.text.holds("password") })
    else { return nil }
    return ("answers 403 to who has no token", "write `/api`")
  }

  /// A History Server shows its page at every path but those below `/api`.
  private static func history(_ path: String, _ port: Int, _ container: Container) -> Answer? {
    guard path.hasPrefix("/api/"), port == 18080,
      !["/api/v1/version", "/api/v1/applications"].contains(where: { path.hasPrefix($0) }),
      container.launch?.role == .history
    else { return nil }
    return ("answers 404", "write `/api/v1/version`")
  }
}
