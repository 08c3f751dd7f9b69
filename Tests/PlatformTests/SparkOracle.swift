import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// Real Spark, where it is installed: `SPARK_JARS` names its jars, or `python3` has `pyspark`.
///
/// `SPARK_ORACLE` names the script that has Spark build pods, which is not part of this repository,
/// or it is `../shared/spark/oracle.py`.
struct SparkOracle {
  /// Spark 4.1.
  static let known = of(.spark41)

  /// One of a version.
  static func of(_ line: SparkLine) -> SparkOracle? { SparkHome.all[line].map(SparkOracle.init) }

  private let home: URL
  private let script: String

  var hasScript: Bool { FileManager.default.fileExists(atPath: script) }

  private init(_ spark: SparkHome) {
    home = URL(fileURLWithPath: spark.path)
    let named = ProcessInfo.processInfo.environment["SPARK_ORACLE"]
    script = named ?? CaseFiles.root + "/../shared/spark/oracle.py"
  }

  /// What Spark builds of submissions, for both roles.
  func pods(of submissions: [Submission]) throws -> [String: Thing] {
    try pods(count: 2 * submissions.count) { folder in
      try submissions.map { try $0.write(below: folder) }.joined()
    }
  }

  /// What Spark builds of files that are written into a folder; a line says which belong together:
  /// name, properties, folder of the template, role.
  func pods(count: Int, writing: (String) throws -> String) throws -> [String: Thing] {
    let folder = try Self.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cases = try writing(folder)
    try cases.write(toFile: folder + "/cases", atomically: true, encoding: .utf8)
    // Where `lib/python3.x/site-packages/pyspark` is.
    let place = (0..<4).reduce(home) { place, _ in place.deletingLastPathComponent() }.path
    let arguments = [script, "--batch", folder + "/cases", "--venv", place]
    let answer = try Command("python3", arguments, splitsOutput: true).run(seconds: 180)
    let answers = try answer.output.split(separator: "\n").map { try Thing(json: $0) }
    try #require(answers.count == count, "\(answer.talk)")
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
    let submission = [
      "--properties-file", folder + "/spark.properties",
      "--load-spark-defaults", "--deploy-mode", "client", folder + "/program.py",
    ]
    let variables = [
      "SPARK_HOME": home.path, "SPARK_CONF_DIR": folder, "SPARK_LOCAL_IP": "127.0.0.1",
      "PYSPARK_PYTHON": "python3", "PYSPARK_DRIVER_PYTHON": "python3",
    ]
    let answer = try Command(
      home.path + "/bin/spark-submit", submission + arguments, variables: variables,
      splitsOutput: true
    ).run(seconds: 180)
    try #require(answer.status == 0, "\(answer.talk.suffix(2000))")
    return answer.output
  }

  private static func newFolder() throws -> String {
    let folder = NSTemporaryDirectory() + "spark-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }
}
