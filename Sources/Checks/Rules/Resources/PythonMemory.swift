internal import Documents
internal import Spark

/// Executors of a driver in client mode have little memory for Python.
enum PythonMemory: Rule {
  static let id = "python-memory"
  static let consequence = Consequence.breaksLater
  static let summary = "executors that run Python have memory for it"
  static let page = RulePage(
    why: """
      Workers of Python run beside Java in the container of an executor. Where an application of Python is
      submitted in cluster mode Spark adds 40 % to the heap for them, and `spark.executor.pyspark.memory`.
      A driver in client mode, which a Connect server or a notebook is, does neither: it adds 10 %,
      whatever runs there. A container that takes more than its limit is ended.
      """,
    fix: """
      Set `spark.executor.memoryOverheadFactor` to 0.4, or `spark.executor.memoryOverhead`.
      """,
    example: """
      # of a Connect server
      spark.executor.memory  8g
      """)

  private static let limit = "spark.executor.pyspark.memory"
  private static let overheads = [
    "spark.executor.memoryOverhead", "spark.executor.memoryOverheadFactor",
    "spark.kubernetes.memoryOverheadFactor",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.isRunningDriver && program.usesKubernetes {
      let settings = program.settings
      guard program.isInClusterMode == false, program.hasAllSettings, program.role != .thrift,
        !overheads.contains(where: { settings[$0] != nil }),
        settings["spark.kubernetes.resource.type"] == nil
      else { continue }
      if let own = settings[limit] {
        findings.add(
          Self.self,
          "`\(limit)` makes the containers of executors no larger: the driver of "
            + "\(subject.words(for: program)) is in client mode",
          at: subject.location(of: own), severity: .warning,
          hint: "add it to `spark.executor.memoryOverhead`")
      } else {
        inspectHeap(of: program, in: subject, &findings)
      }
    }
  }

  /// The least that Spark adds, 384 MiB, is some 40 % of a small heap already.
  private static func inspectHeap(
    of program: SparkProgram, in subject: Subject, _ findings: inout Findings
  ) {
    guard let setting = program.settings["spark.executor.memory"],
      let size = try? SparkSize(setting.value, in: .mebibytes), size.bytes > 1 << 30,
      program.mayRunPython
    else { return }
    let heap = size.bytes >> 20
    let overhead = SparkMemory.overhead(of: heap, factor: 0.1)
    findings.add(
      Self.self,
      "executors of \(subject.words(for: program)) have \(overhead)Mi beside a heap of \(heap)Mi, "
        + "and Python is to run there",
      at: subject.location(of: setting), severity: .warning,
      hint: "set `spark.executor.memoryOverheadFactor` to 0.4")
  }
}

extension SparkProgram {
  /// Whether its executors are there for Python, too: what is submitted is of Python, or a server has
  /// an image that says so.
  fileprivate var mayRunPython: Bool {
    if role == .application {
      return launch?.resource?.text.hasSuffix(".py") == true
        || launch?.word.text.lastPathPart == "pyspark"
    }
    guard let name = settings.image(of: .executor).map({ ImageName($0.value) }) else {
      return false
    }
    return name.tag?.holds("python") == true || name.repository.lastPathPart == "spark-py"
  }
}
