internal import Foundation

/// An installed Spark, whose own programs the tests start.
package struct SparkHome {
  package let path: String
  package let jars: [String]

  /// Those whose jars SPARK_JARS names, or the `pyspark` of `python3`.
  package static let all: [SparkLine: SparkHome] = {
    let script = "import pyspark; print(pyspark.__path__[0] + '/jars')"
    let folders =
      ProcessInfo.processInfo.environment["SPARK_JARS"]
      ?? (try? Command("python3", ["-c", script]).run()).map(\.output)
    let names = (folders ?? "").split(whereSeparator: { $0 == ":" || $0.isNewline })
    return SparkLine.allCases.reduce(into: [:]) { homes, line in
      homes[line] = names.lazy.compactMap { SparkHome(String($0), of: line) }.first
    }
  }()

  private init?(_ folder: String, of line: SparkLine) {
    jars = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    path = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    let isOurs = jars.contains { $0.hasPrefix("spark-core_\(line.scala)-\(line.rawValue).") }
    guard isOurs, FileManager.default.isExecutableFile(atPath: path + "/bin/spark-submit") else {
      return nil
    }
  }
}
