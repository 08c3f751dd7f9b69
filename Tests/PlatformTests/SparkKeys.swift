import ProgramSupport
import Testing

/// The oracle in Tests/Oracles/spark that says which keys Spark knows and which values it takes.
struct SparkKeys {
  /// Those that can be compiled.
  static let all = SparkLine.allCases.reduce(into: [SparkLine: SparkKeys]()) { all, line in
    all[line] = SparkHome.all[line].flatMap { SparkKeys($0) }
  }

  /// What Spark has no key for, since a name is part of it, or somebody else reads it.
  private static let others = [
    // Looked up by their names, as they were before there were keys.
    "spark.app.name", "spark.master",
    // Options of Hadoop, which Spark hands on.
    "spark.hadoop.",
    // The name of a catalog follows, and options of its class.
    "spark.sql.catalog.",
    // A variable follows.
    "spark.kubernetes.driver.secretKeyRef.", "spark.kubernetes.executor.secretKeyRef.",
    // A kind of volume follows, and its name: for what a template cannot say, a claim of its own
    // for each executor.
    "spark.kubernetes.driver.volumes.", "spark.kubernetes.executor.volumes.",
    // Read by Celeborn's client, whose jar the images bring along.
    "spark.celeborn.",
  ]

  private let oracle: JavaOracle

  private init?(_ spark: SparkHome) {
    guard let oracle = JavaOracle("SparkKeys", in: "spark", jars: spark.paths(of: [""])) else {
      return nil
    }
    self.oracle = oracle
  }

  /// What is wrong with each file of settings: what Spark refuses, advises against, or never reads.
  func faults(of files: [String]) throws -> [[String]] {
    // What a driver finds in its pod.
    let variables = ["POD_NAME": "driver-0", "SPARK_LOCAL_IP": "127.0.0.1"]
    let answers = try oracle.answer(files.map { Array($0.utf8) }, variables: variables)
    try #require(answers.count == files.count)
    return try answers.map { answer in
      let texts = try #require(answer).map { $0.map { String(decoding: $0, as: UTF16.self) } }
      let keys = stride(from: 1, to: texts.count - 2, by: 3).compactMap { start in
        Self.fault(texts[start] ?? "", texts[start + 1] ?? "", texts[start + 2])
      }
      return [texts.first ?? nil].compactMap { $0 } + keys
    }
  }

  private static func fault(_ key: String, _ verdict: String, _ message: String?) -> String? {
    switch verdict {
    case "known": nil
    case "unknown" where others.contains { $0.hasSuffix(".") ? key.hasPrefix($0) : key == $0 }: nil
    default: "\(key) is \(verdict)\(message.map { ": \($0)" } ?? "")"
    }
  }
}
