import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// scripts/benchmark-spark-versions.sh: that it works, and that it compares.
@Suite(.needsRehearsal) struct BenchmarkTests {
  /// Runs a little of it.
  private func run(_ words: [String]) throws -> (answer: Command.Answer, folder: StandIns) {
    let folder = try StandIns([])
    let words = ["--quick", "--output", folder.folder.path] + words
    let script = CaseFiles.root + "/scripts/benchmark-spark-versions.sh"
    return (try Command(script, words, splitsOutput: true).run(seconds: 600), folder)
  }

  @Test func bothVersionsAnswerTheSame() throws {
    let (answer, folder) = try run(["--queries", "q3,q69"])
    #expect(answer.status == 0, "\(answer.talk)")
    #expect(answer.output.contains("| q69 ") && answer.output.contains("4.1/3.5"))
    let chart = folder.folder.appendingPathComponent("chart.svg")
    #expect(try String(contentsOf: chart, encoding: .utf8).contains("q69"))
    let data = try Data(contentsOf: folder.folder.appendingPathComponent("results.json"))
    #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
  }

  /// A setting that gives a division more digits makes other rows.
  @Test func differentRowsAreFound() throws {
    let setting = "4.1:spark.sql.decimalOperations.allowPrecisionLoss=false"
    let (answer, _) = try run(["--queries", "q98", "--conf", setting])
    #expect(answer.status == 1, "\(answer.output)")
    #expect((answer.output + answer.talk).contains("q98"))
  }
}
