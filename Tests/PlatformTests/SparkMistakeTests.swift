import ProgramSupport
import Testing

/// What somebody may do wrong in a copy of an environment: the proofs of SparkPodTests and
/// SparkSettingsTests find it.
@Suite struct SparkMistakeTests {
  @Test(.enabled(if: SparkOracle.all[.spark41] != nil, "needs `javac` and Spark 4.1: make spark"))
  func mistakesAreFoundWith41() throws { try expectFaults(.spark41) }

  @Test(.enabled(if: SparkOracle.all[.spark35] != nil, "needs `javac` and Spark 3.5: make spark"))
  func mistakesAreFoundWith35() throws { try expectFaults(.spark35) }

  private func expectFaults(_ line: SparkLine) throws {
    let oracle = try #require(SparkOracle.all[line])
    try expect(PlantedMistake.ofPods, line) { try oracle.faults(of: $0) }
    let keys = try #require(SparkKeys.all[line])
    try expect(PlantedMistake.ofSettings, line) { try keys.faults(of: $0.map(\.settings)) }
  }

  /// Has all be judged at once, and looks for the words of each.
  private func expect(
    _ mistakes: [PlantedMistake], _ line: SparkLine, judge: ([PodStart]) throws -> [[String]]
  ) throws {
    let starts = try mistakes.map { try $0.starts(line) }
    var faults = try judge(Array(starts.joined()))[...]
    for (mistake, starts) in zip(mistakes, starts) {
      #expect(starts.count == (mistake.preset.hasSuffix("submit") ? 2 : 1))
      let found = faults.prefix(starts.count).joined()
      faults = faults.dropFirst(starts.count)
      let wanted = try #require(mistake.found[line])
      #expect(found.isEmpty == wanted.isEmpty, "\(mistake.new): \(found)")
      for words in wanted {
        #expect(found.contains { $0.contains(words) }, "\(mistake.new): \(Array(found))")
      }
    }
    #expect(faults.isEmpty)
  }
}
