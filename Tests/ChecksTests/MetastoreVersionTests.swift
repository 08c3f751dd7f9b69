import ProgramSupport
import Spark
import Testing

@testable import Checks

/// Which clients of metastores a version of Spark has, against what Spark itself says.
@Suite struct MetastoreVersionTests {
  private static let key = "spark.sql.hive.metastore.version"
  /// Those that can be compiled.
  private static let oracles = SparkLine.allCases.reduce(into: [SparkLine: JavaOracle]()) {
    all, line in
    all[line] = SparkHome.all[line].flatMap {
      JavaOracle("SparkValues", in: "spark", jars: $0.paths(of: [""]))
    }
  }

  @Test(.enabled(if: oracles.count == 2, "needs `javac` and both versions of Spark: make spark"))
  func clientsAreThoseThatSparkTakes() throws {
    let lines = (0...5).flatMap { major in (0...15).map { "\(major).\($0)" } }
    let question = lines.map { "\(Self.key)\t\($0).0" }.joined(separator: "\n")
    for (line, oracle) in Self.oracles {
      let version: SparkVersion = line == .spark41 ? .spark410 : .spark357
      let clients = try #require(MetastoreVersion.clients(of: version))
      let answer = try #require(try oracle.answer([Array(question.utf8)])[0])
      let texts = answer.map { String(decoding: $0 ?? [], as: UTF16.self) }
      try #require(texts.count == lines.count)
      let taken = Set(zip(lines, texts).filter { $0.1 == "taken" }.map(\.0))
      #expect(taken == clients, "\(line)")
    }
  }
}
