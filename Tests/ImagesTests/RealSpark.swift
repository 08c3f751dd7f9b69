import Foundation
import ProgramSupport
import Testing

/// What the entry points of images make of an installed Spark.
struct RealSpark {
  let line: SparkLine
  let home: SparkHome
  let folder: StandIns

  init(_ line: SparkLine) throws {
    self.line = line
    home = try #require(SparkHome.all[line])
    folder = try StandIns([])
  }

  /// Writes spark-defaults.conf, for a driver that takes little.
  func configure(_ lines: [String]) throws {
    let all = ["spark.master local[1]", "spark.driver.memory 512m", "spark.ui.enabled false"]
    try folder.write("conf/spark-defaults.conf", text: (all + lines).joined(separator: "\n"))
  }

  /// Has the entry point start Spark.
  func start(
    _ arguments: [String], _ more: [String: String] = [:], splitsOutput: Bool = false
  ) throws -> Running {
    let path = folder.folder.path
    let variables = [
      "SPARK_HOME": home.path, "SPARK_CONF_DIR": path + "/conf", "SPARK_LOCAL_DIRS": path,
      "SPARK_LOCAL_IP": "127.0.0.1", "HOME": path, "TMPDIR": path,
    ]
    return try Command(
      line.image.url.appendingPathComponent("entrypoint.sh").path, arguments, in: folder.folder,
      variables: variables.merging(more) { $1 }, splitsOutput: splitsOutput
    ).start()
  }
}
