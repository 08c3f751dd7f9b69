import Foundation
import ProgramSupport

/// An installed Spark 4.1, whose own programs the tests start.
struct SparkHome {
  let path: String
  let jars: [String]

  /// The one whose jars SPARK_JARS names, or the `pyspark` of `python3`.
  static let found: SparkHome? = {
    let script = "import pyspark; print(pyspark.__path__[0] + '/jars')"
    let folders =
      ProcessInfo.processInfo.environment["SPARK_JARS"]
      ?? (try? Command("python3", ["-c", script]).run()).map(\.output)
    return (folders ?? "").split(whereSeparator: { $0 == ":" || $0.isNewline })
      .compactMap { SparkHome(String($0)) }.first
  }()

  private init?(_ folder: String) {
    jars = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    path = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    let isOurs = jars.contains { $0.hasPrefix("spark-core_2.13-4.1.") }
    guard isOurs, FileManager.default.isExecutableFile(atPath: path + "/bin/spark-submit") else {
      return nil
    }
  }
}
