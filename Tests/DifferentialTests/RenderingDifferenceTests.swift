import Differential
import Documents
import Manifests
import Overlays
import Testing

/// What differences of whole builds promise, with the copies of shared objects that builds make.
@Suite struct RenderingDifferenceTests {
  @Test func editsMakeTheNewRenderingOfTheOldOne() {
    var counts = (pairs: 0, different: 0, kept: 0)
    var seed: UInt64 = 1
    while counts.pairs < 40 {
      var random = Random(seed: seed)
      let tree = KustomizationTree.make(seed: seed)
      var other = tree
      for path in tree.files.keys.sorted() where random.chance(30) {
        guard let file = tree.files[path] else { continue }
        other.files[path] = file.holding(
          file.values.map { random.chance(50) ? $0.changed(&random) : $0 })
      }
      if let old = Self.build(tree), let new = Self.build(other) {
        Self.compare(old, new, "seed \(seed)", &counts)
      }
      seed += 1
    }
    #expect(counts.different > counts.pairs / 4, "\(counts)")
    #expect(counts.kept > counts.pairs / 2, "\(counts)")
  }

  private static func compare(
    _ old: [Manifest], _ new: [Manifest], _ name: String,
    _ counts: inout (pairs: Int, different: Int, kept: Int)
  ) {
    let difference = RenderingDifference(from: old, to: new)
    let made = difference.apply(to: old.map(\.document), source: 0)
    let isMade = text(made) == text(new.map(\.document))
    #expect(isMade, "\(name)")
    let isMissed = difference.isEmpty && text(old.map(\.document)) != text(made)
    #expect(!isMissed, "\(name)")
    #expect(RenderingDifference(from: old, to: old).isEmpty)
    counts.pairs += 1
    if !difference.isEmpty { counts.different += 1 }
    counts.kept += new.count - difference.objects.count(where: { $0.action == .added })
  }

  /// The objects of a tree, built in a workspace in which each folder was built before.
  private static func build(_ tree: KustomizationTree) -> [Manifest]? {
    guard let target = RepoPath(tree.target) else { return nil }
    let workspace = Workspace(Builder.memory(tree))
    for folder in Set(tree.files.keys.compactMap { RepoPath($0)?.parent }).sorted() {
      _ = Overlay.build(folder, in: workspace)
    }
    let overlay = Overlay.build(target, in: workspace)
    var output = OutputText()
    guard !overlay.print(to: &output).hasErrors else { return nil }
    return overlay.manifests.manifests
  }

  private static func text(_ documents: [Document]) -> String? {
    var output = OutputText()
    return (try? documents.print(as: .kustomize, to: &output)) == nil ? nil : output.string
  }
}
