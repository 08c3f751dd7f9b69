import CaseSupport
import Foundation
import Manifests
import Testing

/// Our regular expressions against Go's.
@Suite struct GoregexpTests {
  @Test(.enabled(if: Goregexp.isAvailable, "needs `go`"), arguments: [1, 2, 3] as [UInt64])
  func randomExpressionsMeanTheSame(seed: UInt64) throws {
    var random = RandomPattern(seed: seed)
    let questions = (0..<20_000).map { _ in (random.pattern(), random.text()) }
    let answers = try Goregexp.answer(questions)
    #expect(answers.count == questions.count)
    var counts: [Goregexp.Answer: Int] = [:]
    for ((pattern, text), theirs) in zip(questions, answers) {
      counts[theirs, default: 0] += 1
      let ours = Self.answer(pattern, text)
      if ours != theirs {
        Issue.record(
          "seed \(seed): \(pattern.debugDescription) in \(text.debugDescription): ours \(ours), theirs \(theirs)"
        )
      }
    }
    #expect(counts.values.allSatisfy { $0 > 500 }, "\(counts)")
  }

  @Test(.enabled(if: Goregexp.isAvailable, "needs `go`"))
  func tableIsWhatGoSays() throws {
    let table: [(PatternTable.Pairs, Goregexp.Answer)] = [
      (PatternTable.found, .found), (PatternTable.absent, .absent),
      (PatternTable.refused.map { ($0.0, "") }, .refused),
    ]
    for (pairs, wanted) in table {
      let answers = try Goregexp.answer(pairs.map { (pattern: $0.0, text: $0.1) })
      for (pair, answer) in zip(pairs, answers) { #expect(answer == wanted, "\(pair)") }
      #expect(answers.count == pairs.count)
    }
  }

  private static func answer(_ pattern: String, _ text: String) -> Goregexp.Answer {
    guard let pattern = try? Pattern(pattern), let isFound = pattern.isFound(in: text) else {
      return .refused
    }
    return isFound ? .found : .absent
  }
}

/// Expressions and texts from a seed.
private struct RandomPattern: SeededRandom {
  var numbers: RandomNumbers

  init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
  }

  private static let parts = [
    "a", "b", "c", "A", "é", "\u{212A}", "k", "K", ".", ".*", "-", "_", "0", "1", "/", ":", "\n",
    "*", "+", "?", "*?", "{2}", "{1,2}", "{,2}", "{2,}", "{3,1}", "{1001}", "{", "}", "|", "^", "$",
    "(", ")", "(?:", "(?i)", "(?i:", "(?s)", "(?m)", "(?-i)", "(?P<n>", "(?=", "(?",
    "[", "]", "[a-c]", "[^a]", "[]a]", "[a-", "[b-a]", "[[:alpha:]]", "[[:^digit:]]", "[[:no:]]",
    "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\b", "\\B", "\\A", "\\z", "\\Z", "\\pL", "\\p{Lu}",
    "\\PN", "\\p{^L}", "\\p{No", "\\Qa.b\\E", "\\x41", "\\x{e9}", "\\x{110000}", "\\1", "\\07",
    "\\n", "\\t", "\\.", "\\_", "\\é", "\\q", "\\", "[\\d-z]", "[\\w.]", "[a\\]]", "[-a]",
    "[a-b-c]", "[\\Qa]\\E]", "\\Qa*\\E", "\\Q",
  ]

  mutating func pattern() -> String {
    (0...next(below: 6)).map { _ in pick(Self.parts) }.joined()
  }

  private static let characters = Array("abcABCkKéÉ\u{212A}01-_./: \n").map(String.init)

  mutating func text() -> String {
    (0..<next(below: 8)).map { _ in Self.characters[next(below: Self.characters.count)] }.joined()
  }
}
