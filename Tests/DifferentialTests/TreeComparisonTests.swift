import Differential
import Foundation
import Testing

/// Generated trees: what kustomize builds of them, we build. `make trees` compares many more.
@Suite struct TreeComparisonTests {
  private static let seeds: Range<UInt64> = 1..<81

  @Test(
    .enabled(if: Builder.real != nil, "needs kubectl or kustomize"),
    arguments: [0, 1] as [UInt64])
  func generatedTreesAreBuiltTheSame(worker: UInt64) throws {
    guard let real = Builder.real else { return }
    let comparison = Comparison(ours: .ours, theirs: real)
    var built = 0
    for seed in Self.seeds where seed % 2 == worker {
      let tree = KustomizationTree.make(seed: seed, features: Feature.all)
      let outcome = try comparison.outcome(of: tree)
      if outcome.theirs.ending == .built { built += 1 }
      guard outcome.difference != nil else { continue }
      let small = try comparison.shrink(tree, tries: 60)
      let kept = KeptDifference(
        seed: seed, tree: small, outcome: try comparison.outcome(of: small))
      Issue.record("\(kept.summary)")
    }
    #expect(built > 15, "only \(built) trees were built")
  }
}
