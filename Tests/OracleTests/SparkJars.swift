import Foundation

/// The jars of one version of Spark: those of Hadoop are among them.
struct SparkJars {
  let folder: String
  private let names: [String]

  /// The folders that SPARK_JARS names, or that of the `pyspark` of `python3`.
  static let all: [SparkJars] = {
    let script = "import pyspark; print(pyspark.__path__[0] + '/jars')"
    let folders =
      ProcessInfo.processInfo.environment["SPARK_JARS"]
      ?? (try? JavaOracle.run(["python3", "-c", script], Data())).map {
        String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      }
    return (folders ?? "").split(separator: ":").compactMap { SparkJars(String($0)) }
  }()

  private init?(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard names.contains(where: { $0.hasPrefix("spark-core_") }) else { return nil }
    self.folder = folder
    self.names = names.sorted()
  }

  /// The version of a library, which its jar has in its name.
  func version(of library: String) -> String {
    let jar = names.first { $0.hasPrefix(library) }?.dropLast(".jar".count)
    return jar?.split(separator: "-").last.map(String.init) ?? "?"
  }

  /// The jars whose names begin in some way.
  func beginning(_ beginnings: [String]) -> [String] {
    names.filter { name in beginnings.contains { name.hasPrefix($0) } }.map { "\(folder)/\($0)" }
  }
}
