import Foundation
import ProgramSupport
import Testing

extension SparkHome {
  /// Runs a program as the driver's image does, but in this process' machine alone; answers what it
  /// prints.
  func run(
    _ program: String, _ arguments: [String], defaults: String, properties: [String: String]
  ) throws -> String {
    let folder = NSTemporaryDirectory() + "spark-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
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
      "SPARK_HOME": path, "SPARK_CONF_DIR": folder, "SPARK_LOCAL_IP": "127.0.0.1",
      "PYSPARK_PYTHON": "python3", "PYSPARK_DRIVER_PYTHON": "python3",
    ]
    let answer = try Command(
      path + "/bin/spark-submit", submission + arguments, variables: variables,
      splitsOutput: true
    ).run(seconds: 180)
    try #require(answer.status == 0, "\(answer.talk.suffix(2000))")
    return answer.output
  }
}
