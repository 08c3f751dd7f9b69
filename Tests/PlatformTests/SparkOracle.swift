import CaseSupport
import Foundation
import Testing

/// Real Spark, where it is installed.
///
/// `SPARK_PYTHON` names a Python that has `pyspark`; without it `python3` is asked. `SPARK_ORACLE`
/// names the script that has Spark build pods, which is not part of this repository, or it is
/// `../shared/spark/oracle.py`.
struct SparkOracle {
  static let known = SparkOracle()

  private static let variables = ProcessInfo.processInfo.environment

  let home: String
  private let python: String
  private let script: String

  var hasScript: Bool { FileManager.default.fileExists(atPath: script) }

  private init?() {
    python = Self.variables["SPARK_PYTHON"] ?? "python3"
    script = Self.variables["SPARK_ORACLE"] ?? CaseFiles.root + "/../shared/spark/oracle.py"
    let question = "import pyspark, sys; print(sys.executable); print(pyspark.__path__[0])"
    let answer = try? Self.run([python, "-c", question], [:])
    guard let lines = answer?.output.split(separator: "\n"), lines.count == 2 else { return nil }
    home = String(lines[1])
  }

  /// What Spark builds of properties, each for a role.
  func pods(of submissions: [Submission]) throws -> [String: Thing] {
    let folder = try Self.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var cases = ""
    for submission in submissions {
      cases += try submission.write(below: folder)
    }
    try cases.write(toFile: folder + "/cases", atomically: true, encoding: .utf8)
    let answer = try Self.run([python, script, "--batch", folder + "/cases"], [:])
    let answers = try answer.output.split(separator: "\n").map { try Thing(json: $0) }
    try #require(answers.count == 2 * submissions.count, "\(answer.talk)")
    return Dictionary(answers.map { ($0["name"].text, $0) }) { $1 }
  }

  /// Runs a program as the driver's image does, but in this process' machine alone; answers what it
  /// prints.
  func run(
    _ program: String, _ arguments: [String], defaults: String, properties: [String: String]
  ) throws -> String {
    let folder = try Self.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var own = properties
    own["spark.master"] = "local[2]"
    own["spark.eventLog.dir"] = "file:" + folder
    own["spark.sql.catalogImplementation"] = "in-memory"
    own["spark.sql.warehouse.dir"] = "file:\(folder)/warehouse"
    let files = [
      "spark-defaults.conf": defaults, "spark.properties": Submission.text(of: own),
      "program.py": program,
    ]
    for (name, text) in files {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    let command = [
      home + "/bin/spark-submit", "--properties-file", folder + "/spark.properties",
      "--load-spark-defaults", "--deploy-mode", "client", folder + "/program.py",
    ]
    let variables = [
      "SPARK_HOME": home, "SPARK_CONF_DIR": folder, "SPARK_LOCAL_IP": "127.0.0.1",
      "PYSPARK_PYTHON": python, "PYSPARK_DRIVER_PYTHON": python,
    ]
    let answer = try Self.run(command + arguments, variables)
    try #require(answer.code == 0, "\(answer.talk.suffix(2000))")
    return answer.output
  }

  private static func newFolder() throws -> String {
    let folder = NSTemporaryDirectory() + "spark-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func run(
    _ command: [String], _ more: [String: String]
  ) throws -> (output: String, talk: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.environment = variables.merging(more) { $1 }
    let talk = NSTemporaryDirectory() + "spark-talk-\(UUID().uuidString)"
    try Data().write(to: URL(fileURLWithPath: talk))
    defer { try? FileManager.default.removeItem(atPath: talk) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: talk)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let errors = FileManager.default.contents(atPath: talk) ?? Data()
    return (
      String(decoding: data, as: UTF8.self), String(decoding: errors, as: UTF8.self),
      process.terminationStatus
    )
  }
}
