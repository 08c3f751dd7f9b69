import Differential
import Foundation
import Testing

/// What the comparison of trees rests on.
@Suite struct TreeTests {
  @Test func aSeedAlwaysGivesTheSameTree() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let trees = (0..<2).map { _ in KustomizationTree.make(seed: seed) }
      #expect(trees[0].files == trees[1].files)
      #expect(trees[0].fingerprint == trees[1].fingerprint)
    }
    let many = Set(
      (1...50 as ClosedRange<UInt64>).map { KustomizationTree.make(seed: $0).fingerprint })
    #expect(many.count == 50)
  }

  @Test func featuresCanBeChosen() throws {
    let features = try #require(Feature.named(["resources", "namePrefix"]))
    let notes = (1...50 as ClosedRange<UInt64>).flatMap {
      KustomizationTree.make(seed: $0, features: features).notes
    }
    let chosen = Set(notes).intersection(Feature.all.map(\.name))
    #expect(chosen == ["resources", "namePrefix"])
    #expect(Feature.named(["no such feature"]) == nil)
  }

  @Test func everyFeatureOccurs() {
    let notes = (1...300 as ClosedRange<UInt64>).flatMap { KustomizationTree.make(seed: $0).notes }
    #expect(Set(Feature.all.map(\.name)).subtracting(notes).isEmpty)
  }

  @Test func valuesAreWrittenAsBlocks() {
    let value: Value = [
      "a": ["b": 1, "c": [["d": "true"], [1, 2]]], "e": .lines("x\ny\n"), "1": [:],
    ]
    #expect(
      value.document == """
        a:
          b: 1
          c:
          - d: "true"
          - - 1
            - 2
        e: |
          x
          y
        "1": {}

        """)
  }

  @Test func aTreeShrinksToWhatDiffers() throws {
    let theirs = Builder(name: "all") { _ in Answer(.built, output: [1], complaint: "") }
    let ours = Builder(name: "no prefix") { tree in
      let isDifferent = tree.files.values.contains { file in
        file.values.contains { $0["namePrefix"] != nil }
      }
      return Answer(.built, output: [isDifferent ? 2 : 1], complaint: "")
    }
    let seed = try #require(
      (1...50 as ClosedRange<UInt64>).first { seed in
        KustomizationTree.make(seed: seed).notes.contains("namePrefix")
      })
    let comparison = Comparison(ours: ours, theirs: theirs)
    let small = try comparison.shrink(.make(seed: seed), tries: 2_000)
    #expect(small.files.count == 1)
    #expect(small.files.values.first?.values.first?.entries.map(\.key) == ["namePrefix"])
  }

  @Test func differencesAreTold() {
    let built = Answer(.built, output: [1], complaint: "")
    let refused = Answer(.refused, output: [], complaint: "why")
    let spoiled = Answer(.refused, output: [1], complaint: "why")
    #expect(Answer.difference(ours: built, theirs: built) == nil)
    #expect(Answer.difference(ours: refused, theirs: spoiled) == nil)
    #expect(Answer.difference(ours: built, theirs: refused) == .builtWhatIsRefused)
    #expect(Answer.difference(ours: refused, theirs: built) == .refusedWhatIsBuilt)
    #expect(Answer.difference(ours: spoiled, theirs: refused) == .printedAlthoughRefused)
    let other = Answer(.built, output: [2], complaint: "")
    #expect(Answer.difference(ours: other, theirs: built) == .bytes)
  }
}
