/// The oracle in Tests/Oracles/spark that reads spark-defaults.conf as Spark does.
package struct SparkFiles: Sendable {
  /// The settings of a file by key; nil where it is refused.
  package typealias Settings = [[UInt16]: [UInt16]]?

  /// What is read of a file.
  package struct Answer: Equatable {
    package let driver: Settings
    package let launcher: Settings

    /// Takes what both read.
    package init(driver: Settings, launcher: Settings) {
      self.driver = driver
      self.launcher = launcher
    }

    /// Whether there are texts in it that are none.
    package var hasHalves: Bool {
      driver?.contains { ![$0.key, $0.value].allSatisfy(JavaOracle.isText) } ?? false
    }
  }

  /// What is taken from both ends of a value.
  package enum Trimming: CaseIterable {
    /// All up to U+0020, but no break of a line.
    case asDriver
    /// All up to U+0020.
    case asLauncher

    /// What is left.
    package func trim(_ value: [UInt16]) -> [UInt16] {
      let isKept = { (unit: UInt16) in
        unit > 0x20 || self == .asDriver && (unit == 0x0A || unit == 0x0D)
      }
      guard let first = value.firstIndex(where: isKept), let last = value.lastIndex(where: isKept)
      else { return [] }
      return Array(value[first...last])
    }
  }

  /// Those that can be compiled.
  package static let all = SparkLine.allCases.reduce(into: [SparkLine: SparkFiles]()) { all, line in
    all[line] = SparkHome.all[line].flatMap { SparkFiles($0) }
  }

  package let version: String
  private let oracle: JavaOracle

  /// Compiles it for a version; nil where that cannot be.
  private init?(_ spark: SparkHome) {
    guard let oracle = JavaOracle("SparkFiles", in: "spark", jars: spark.paths(of: [""])) else {
      return nil
    }
    self.oracle = oracle
    version = spark.version(of: "spark-core")
  }

  /// Has all files read.
  package func answer(_ files: [[UInt8]]) throws -> [Answer] {
    let answers = try oracle.answer(files).map { $0.map(Self.settings) }
    return stride(from: 1, to: answers.count, by: 2).map {
      Answer(driver: answers[$0 - 1], launcher: answers[$0])
    }
  }

  private static func settings(_ texts: [JavaOracle.Text]) -> [[UInt16]: [UInt16]] {
    let pairs = stride(from: 1, to: texts.count, by: 2).map {
      (texts[$0 - 1] ?? [], texts[$0] ?? [])
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
