import ProgramSupport
import Testing

/// Our reading of properties against Spark's: the same but for what it trims.
@Suite struct SparkTests {
  @Test(.enabled(if: !SparkFiles.all.isEmpty, "needs `javac`, `java`, and Spark's jars"))
  func randomFilesAreReadTheSame() throws {
    let files = OurProperties.files()
    let read = files.map(OurProperties.read)
    let ours = read.map { file in
      SparkFiles.Answer(
        driver: Self.settings(file.entries, .asDriver),
        launcher: Self.settings(file.entries, .asLauncher))
    }
    for spark in SparkFiles.all.values {
      let answers = try spark.answer(files)
      #expect(answers.count == files.count)
      for (index, theirs) in answers.enumerated() {
        // Half of a character is refused, also where a later value takes its place.
        let hasHalves = read[index].hasHalves || theirs.hasHalves
        if ours[index] != (hasHalves ? SparkFiles.Answer(driver: nil, launcher: nil) : theirs) {
          let text = String(decoding: files[index], as: UTF8.self).debugDescription
          Issue.record("\(spark.version): \(text): ours \(ours[index]), theirs \(theirs)")
        }
      }
    }
    Self.expectMixed(ours)
  }

  /// What entries say to Spark.
  private static func settings(
    _ entries: JavaProperties.Answer, _ trimming: SparkFiles.Trimming
  ) -> SparkFiles.Settings {
    entries.map { entries in
      Dictionary(entries.map { ($0.key, trimming.trim($0.value)) }) { $1 }
    }
  }

  private static func expectMixed(_ answers: [SparkFiles.Answer]) {
    var counts = (refused: 0, settings: 0, trimmed: 0)
    for answer in answers {
      counts.refused += answer.driver == nil ? 1 : 0
      counts.settings += answer.driver?.count ?? 0
      counts.trimmed += answer.driver == answer.launcher ? 0 : 1
    }
    let least = answers.count / 100
    let isMixed = counts.refused > 10 * least && counts.trimmed > least
    #expect(isMixed && counts.settings > 80 * least, "\(counts)")
    OracleFiles.tell("Spark \(SparkFiles.all.values.map(\.version)): \(counts)")
  }
}
