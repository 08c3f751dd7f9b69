import CaseSupport
import Documents
import Testing

/// Texts are found by their bytes.
@Suite struct StringBytesTests {
  /// The same as looking at each place in turn.
  @Test func textsAreFoundWhereTheyStandFirst() {
    var random = RandomTexts(numbers: RandomNumbers(seed: 11))
    var foundCount = 0
    for _ in 0..<20_000 {
      let (text, wanted) = (random.text(12), random.text(3))
      let bytes = Array(text.utf8)
      let expected = (0...bytes.count).first { bytes[$0...].starts(with: wanted.utf8) }
      let range = text.firstRange(ofBytes: wanted)
      #expect(
        range.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } == expected)
      #expect(range.map { String(text[$0]) } == expected.map { _ in wanted })
      #expect(text.holds(wanted) == (expected != nil))
      foundCount += expected == nil ? 0 : 1
    }
    #expect(foundCount > 2_000 && foundCount < 18_000)
  }

  /// Two spellings of one letter are two texts.
  @Test func spellingsAreTwoTexts() {
    #expect(!"caf\u{E9}".holds("e\u{301}"))
    #expect("cafe\u{301}s".firstRange(ofBytes: "e\u{301}") != nil)
    #expect(!"\u{212A}".holds("K"))
  }
}

private struct RandomTexts: SeededRandom {
  var numbers: RandomNumbers

  /// A text of few letters, so one is often found in another.
  mutating func text(_ most: Int) -> String {
    String((0..<next(below: most + 1)).map { _ in pick(Array("aab{")) })
  }
}
