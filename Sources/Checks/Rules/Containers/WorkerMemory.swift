internal import Documents
internal import Manifests
internal import Spark

/// A worker starts executors only if they fit into what it has to give.
enum WorkerMemory: Rule {
  static let id = "worker-memory"
  static let consequence = Consequence.breaksLater
  static let summary =
    "executors fit into the workers of a standalone cluster, and workers into their pods"
  static let page = RulePage(
    why: """
      A worker gives `SPARK_WORKER_MEMORY` to executors. If one executor wants more, no worker ever starts it
      and the application waits without an error. If a worker gives more than its container has, executors
      are killed when they use it.
      """,
    fix: """
      Lower `spark.executor.memory`, or raise `SPARK_WORKER_MEMORY` and the memory limit of the worker:
      the limit has to hold the worker itself (`SPARK_DAEMON_MEMORY`), too.
      """,
    example: """
      # the worker has SPARK_WORKER_MEMORY=2g
      spark.executor.memory    4g
      """)

  /// What a worker gives to executors, and where that is said.
  private struct Room {
    let program: SparkProgram
    let bytes: Int
    let text: String
    let location: Location?
  }

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let workers = subject.programs.filter { $0.role == .worker }
    let rooms = workers.compactMap { room(of: $0, in: subject) }
    for room in rooms { inspect(room, in: subject, &findings) }
    // One worker of which nothing is known may have room for all.
    guard rooms.count == workers.count, let largest = rooms.max(by: { $0.bytes < $1.bytes }) else {
      return
    }
    var seen: Set<SettingOrigin> = []
    for program in subject.programs where program.usesStandalone && program.role.isDriver {
      guard let setting = program.settings["spark.executor.memory"],
        let size = try? SparkSize(setting.value, in: .mebibytes), size.bytes > largest.bytes,
        seen.insert(setting.origin).inserted
      else { continue }
      findings.add(
        Self.self,
        "an executor wants \(setting.value), and no worker gives more than \(largest.text)",
        at: subject.location(of: setting), hint: "the application would wait for ever",
        notes: largest.location.map { [Diagnostic.Note("what the worker gives", at: $0)] } ?? [])
    }
  }

  private static func inspect(_ room: Room, in subject: Subject, _ findings: inout Findings) {
    guard let container = room.program.container,
      let limit = container.node["resources"]?["limits"]?["memory"],
      let bytes = ByteCount.ofQuantity(limit.string)
    else { return }
    let isSet = container.environment.contains { $0.name == "SPARK_DAEMON_MEMORY" }
    guard let daemon = isSet ? container.value(of: "SPARK_DAEMON_MEMORY") : "1g",
      let own = ByteCount.ofJava(daemon), room.bytes < 1 << 50, own < 1 << 50,
      room.bytes + own > bytes
    else { return }
    findings.add(
      Self.self,
      "\(subject.words(for: room.program)) may use \(limit.string): it gives \(room.text) to "
        + "executors, and needs \(daemon) itself",
      at: subject.location(of: limit, in: container), hint: "raise the limit",
      notes: room.location.map { [Diagnostic.Note("what it gives", at: $0)] } ?? [])
  }

  /// What a worker gives: an option, a variable, or a line of `spark-env.sh`.
  private static func room(of program: SparkProgram, in subject: Subject) -> Room? {
    guard let container = program.container, let words = program.launch?.words else { return nil }
    let option = words.firstIndex { $0.text == "-m" || $0.text == "--memory" }
    if let option, option + 1 < words.count {
      let word = words[option + 1]
      return room(program, word.text, subject.location(of: word.node, in: container))
    }
    let variable = container.environment.last { $0.name == "SPARK_WORKER_MEMORY" }
    if let variable {
      guard let value = variable.value else { return nil }
      return room(program, value, subject.location(of: variable.node, in: container))
    }
    let folder = container.sparkConfigurationFolder
    guard
      case .configured(let map, let key, _) = subject.file(
        at: folder + "/spark-env.sh", in: container), let file = subject.file(key, ofMap: map),
      let line = subject.configuration[file].settings.lastIndex(where: {
        $0.key == "SPARK_WORKER_MEMORY"
      })
    else { return nil }
    return room(
      program, subject.configuration[file].settings[line].value,
      subject.location(of: line, inFile: file, .value))
  }

  private static func room(_ program: SparkProgram, _ text: String, _ location: Location?) -> Room?
  {
    ByteCount.ofJava(text).map { Room(program: program, bytes: $0, text: text, location: location) }
  }
}
