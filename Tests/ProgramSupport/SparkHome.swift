internal import CaseSupport
internal import Foundation

/// An installed Spark, whose own programs the tests start.
package struct SparkHome: Sendable {
  package let path: String
  package let jars: [String]

  /// Those whose jars SPARK_JARS names, else those of scripts/spark, else the `pyspark` of `python3`.
  package static let all: [SparkLine: SparkHome] = {
    let named = ProcessInfo.processInfo.environment["SPARK_JARS"].map { folders in
      folders.split(separator: ":").map(String.init)
    }
    let folders = named ?? installed + besidePython
    return SparkLine.allCases.reduce(into: [:]) { homes, line in
      homes[line] = folders.lazy.compactMap { SparkHome($0, of: line) }.first
    }
  }()

  /// Where scripts/spark puts jars.
  private static var installed: [String] {
    SparkLine.allCases.flatMap { line in
      let libraries = "\(CaseFiles.root)/.build/spark/\(line.rawValue)/lib"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: libraries)) ?? []
      return names.map { "\(libraries)/\($0)/site-packages/pyspark/jars" }
    }
  }

  private static var besidePython: [String] {
    let script = "import pyspark; print(pyspark.__path__[0] + '/jars')"
    let answer = try? Command("python3", ["-c", script]).run()
    return (answer?.output ?? "").split(whereSeparator: \.isNewline).map(String.init)
  }

  private init?(_ folder: String, of line: SparkLine) {
    jars = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    path = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    let isOurs = jars.contains { $0.hasPrefix("spark-core_\(line.scala)-\(line.rawValue).") }
    guard isOurs, FileManager.default.isExecutableFile(atPath: path + "/bin/spark-submit") else {
      return nil
    }
  }

  /// The jars whose names begin in some way.
  package func paths(of beginnings: [String]) -> [String] {
    jars.filter { name in beginnings.contains { name.hasPrefix($0) } }
      .sorted().map { "\(path)/jars/\($0)" }
  }

  /// The version of a library, which its jar has in its name.
  package func version(of library: String) -> String {
    let jar = jars.first { $0.hasPrefix(library) }?.dropLast(".jar".count)
    return jar?.split(separator: "-").last.map(String.init) ?? "?"
  }
}
