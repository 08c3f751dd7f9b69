import Testing

/// Our reading of properties against Java's.
@Suite struct JavaPropertiesTests {
  @Test(.enabled(if: JavaProperties.isAvailable, "needs `javac` and `java`"))
  func randomFilesAreReadTheSame() throws {
    let files = OurProperties.files()
    let answers = try JavaProperties.answer(files)
    #expect(answers.count == files.count)
    var counts = (refused: 0, halves: 0, entries: 0)
    for (file, theirs) in zip(files, answers) {
      let hasHalves = theirs?.contains { !$0.isText } ?? false
      counts.refused += theirs == nil ? 1 : 0
      counts.halves += hasHalves ? 1 : 0
      counts.entries += theirs?.count ?? 0
      // Half of a character can be no text of ours: it is refused.
      let (ours, wanted) = (OurProperties.read(file).entries, hasHalves ? nil : theirs)
      if ours != wanted {
        let text = String(decoding: file, as: UTF8.self).debugDescription
        Issue.record("\(text): ours \(Self.shown(ours)), theirs \(Self.shown(theirs))")
      }
    }
    let least = files.count / 40
    let isMixed = counts.refused > 4 * least && counts.halves > least && counts.entries > 40 * least
    #expect(isMixed, "\(counts)")
    OracleFiles.tell("java.util.Properties: \(counts)")
  }

  private static func shown(_ answer: JavaProperties.Answer) -> String {
    guard let answer else { return "refused" }
    return "\(answer.map { [$0.key, $0.value].map { String(decoding: $0, as: UTF16.self) } })"
  }
}
