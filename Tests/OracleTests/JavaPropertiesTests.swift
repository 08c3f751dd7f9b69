import CaseSupport
import Documents
import Testing

@testable import Overlays

/// Our reading of properties against Java's.
@Suite struct JavaPropertiesTests {
  @Test(.enabled(if: JavaProperties.isAvailable, "needs `javac` and `java`"))
  func randomFilesAreReadTheSame() throws {
    var random = RandomProperties(seed: 1)
    let files = (0..<2_000).map { _ in Array(random.file().utf8) }
    let answers = try JavaProperties.answer(files)
    #expect(answers.count == files.count)
    var counts = (refused: 0, halves: 0, entries: 0)
    for (file, theirs) in zip(files, answers) {
      let hasHalves = theirs?.contains { !$0.isText } ?? false
      counts.refused += theirs == nil ? 1 : 0
      counts.halves += hasHalves ? 1 : 0
      counts.entries += theirs?.count ?? 0
      // Half of a character can be no text of ours: it is refused.
      let (ours, wanted) = (Self.read(file), hasHalves ? nil : theirs)
      if ours != wanted {
        let text = String(decoding: file, as: UTF8.self).debugDescription
        Issue.record("\(text): ours \(Self.shown(ours)), theirs \(Self.shown(theirs))")
      }
    }
    #expect(counts.refused > 200 && counts.halves > 50 && counts.entries > 2_000, "\(counts)")
  }

  private static func read(_ bytes: [UInt8]) -> JavaProperties.Answer {
    var findings = Findings()
    let text = SourceText(bytes)
    let source = findings.add(SourceFile(path: "a.properties", text: text))
    let file = PropertiesReader.read(text, source: source, &findings)
    // A directive that cannot be read is a mistake for us alone.
    let isRefused = findings.report.diagnostics.contains {
      $0.rule == "properties-syntax" && $0.severity == .error
    }
    if isRefused { return nil }
    return file.entries.map {
      JavaProperties.Entry(key: Array($0.key.utf16), value: Array($0.value.utf16))
    }
  }

  private static func shown(_ answer: JavaProperties.Answer) -> String {
    guard let answer else { return "refused" }
    return "\(answer.map { [$0.key, $0.value].map { String(decoding: $0, as: UTF16.self) } })"
  }
}
