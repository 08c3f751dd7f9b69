import ProgramSupport

/// The oracle in Tests/Oracles/hadoop: how Hadoop reads its files.
struct Hadoop {
  /// A setting as Hadoop has it.
  struct Setting: Equatable {
    var value: [UInt16]?
    var isFinal: Bool
  }

  /// The settings of a file by key; nil where it is refused.
  typealias Answer = [[UInt16]: Setting]?

  /// Those that can be compiled, one for each version.
  static let all = SparkLine.allCases.compactMap { line in
    SparkHome.all[line].flatMap { Hadoop($0) }
  }

  let version: String
  private let oracle: JavaOracle

  /// With Hadoop's jars and those that they need, without what prints.
  private init?(_ spark: SparkHome) {
    let needed = spark.paths(of: [
      "hadoop-", "slf4j-api-", "jcl-over-slf4j-", "commons-", "woodstox-", "stax", "guava-",
    ])
    guard let oracle = JavaOracle("HadoopFiles", in: "hadoop", jars: needed) else { return nil }
    self.oracle = oracle
    version = spark.version(of: "hadoop-client-api")
  }

  /// Has all files read.
  func answer(_ files: [[UInt8]]) throws -> [Answer] {
    try oracle.answer(files).map { answer in
      answer.map { texts in
        let settings = stride(from: 2, to: texts.count, by: 3).map { last in
          (texts[last - 2] ?? [], Setting(value: texts[last - 1], isFinal: texts[last] != nil))
        }
        return Dictionary(uniqueKeysWithValues: settings)
      }
    }
  }
}
