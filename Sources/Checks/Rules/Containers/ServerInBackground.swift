internal import Documents
internal import Manifests
internal import Spark

/// Spark's start scripts leave the server in the background and end, and the container with them.
enum ServerInBackground: Rule {
  static let id = "server-in-background"
  static let consequence = Consequence.breaksLater
  static let summary = "servers are started in the foreground"
  static let page = RulePage(
    why: """
      The scripts in `sbin` start a server in the background and end. A container ends with the program that
      it was started with, so the server is gone at once, and the container is started again and again.
      """,
    fix: """
      Set the variable `SPARK_NO_DAEMONIZE` to any value, or start the server by
      `spark-submit --class … spark-internal`.
      """,
    example: """
      command: [/opt/spark/sbin/start-connect-server.sh]
      """)

  /// Whether no other command comes behind the script, which may keep the container running.
  private static func isLast(_ launch: SparkLaunch, in container: Container) -> Bool {
    let last = container.commands.last?.first
    return last.map { $0.text == launch.word.text } ?? false
  }

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs {
      guard let container = program.container, let launch = program.launch,
        launch.launcher == .script, container.node["envFrom"] == nil,
        !container.environment.contains(where: { $0.name == "SPARK_NO_DAEMONIZE" }),
        !container.words.contains(where: { $0.text.holds("SPARK_NO_DAEMONIZE") }),
        !launch.words.contains(where: { $0.text == "--wait" }), isLast(launch, in: container)
      else { continue }
      findings.add(
        Self.self,
        "`\(launch.word.text.lastPathPart)` of \(subject.words(for: program)) leaves its server in "
          + "the background, and the container ends",
        at: subject.location(of: launch.word.node, in: container),
        // Another image may set the variable itself.
        severity: container.imageName.isOfficialSpark ? .error : .warning,
        hint: "set the variable `SPARK_NO_DAEMONIZE` to 1")
    }
  }
}
