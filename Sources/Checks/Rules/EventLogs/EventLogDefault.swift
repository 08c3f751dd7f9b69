internal import Documents
internal import Manifests
internal import Spark

/// The directory that Spark takes by default is not there.
enum EventLogDefault: Rule {
  static let id = "event-log-default"
  static let consequence = Consequence.refused
  static let summary = "who writes or reads event logs says where"
  static let page = RulePage(
    why: """
      Nobody makes `/tmp/spark-events`, where Spark writes and reads event logs if nothing is said. A
      driver does not start without the directory, and neither does a History Server.
      """,
    fix: """
      Set `spark.eventLog.dir`, for a History Server `spark.history.fs.logDirectory`.
      """,
    example: """
      spark.eventLog.enabled  true
      """)

  private static let folder = "/tmp/spark-events"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.hasAllSettings {
      let settings = program.settings
      if program.role.isDriver, settings.isOn("spark.eventLog.enabled"),
        settings[EventLogDirectory.writerKey] == nil, !hasFolder(program, in: subject)
      {
        findings.add(
          Self.self, "\(subject.words(for: program)) writes event logs, and nothing says where",
          at: settings["spark.eventLog.enabled"].flatMap { subject.location(of: $0) },
          hint: "set `\(EventLogDirectory.writerKey)`: `\(folder)`, the default, is not there")
      }
      if program.role == .history, settings[EventLogDirectory.readerKey] == nil,
        settings["spark.history.provider"] == nil, let container = program.container,
        !hasFolder(program, in: subject), !isToldByOptions(container)
      {
        findings.add(
          Self.self, "nothing says where \(subject.words(for: program)) finds event logs",
          at: subject.location(of: container.node["name"] ?? container.node, in: container),
          hint: "set `\(EventLogDirectory.readerKey)`: `\(folder)`, the default, is not there")
      }
    }
  }

  /// Whether something is mounted there, or a template of the driver may bring it.
  private static func hasFolder(_ program: SparkProgram, in subject: Subject) -> Bool {
    if let position = program.application {
      let application = SparkApplications.specification(of: subject.manifests[position])
      let driver = application?.spec["driver"]
      let mounts = (driver?["volumeMounts"]?.items ?? []).compactMap { Mount($0) }
      if mounts.contains(where: { folder.isInside($0.path) }) { return true }
    }
    guard let container = program.container, !program.hasDriverPod else {
      if case .none = program.driverTemplate { return false }
      return true
    }
    return container.mounts.contains { folder.isInside($0.path) && $0.path != "/tmp" }
      || container.words.contains { $0.text.holds(folder) }
      || subject.containers.contains {
        $0.pod == container.pod && $0.isInitial
          && $0.words.contains { $0.text.holds("spark-events") }
      }
  }

  /// Options of Java are not read here.
  private static func isToldByOptions(_ container: Container) -> Bool {
    container.environment.contains {
      $0.name == "SPARK_HISTORY_OPTS" || $0.name == "SPARK_DAEMON_JAVA_OPTS"
    } || container.node["envFrom"] != nil
  }
}
