import Differential
import Documents
import Overlays
import Testing

/// What builds of one workspace share changes nothing of what each of them says.
@Suite struct SharedWorkspaceTests {
  @Test func foldersAreBuiltAsIfEachWasAlone() {
    for seed in 1...30 as ClosedRange<UInt64> {
      let tree = KustomizationTree.make(seed: seed)
      let files = Builder.memory(tree)
      let folders = Set(tree.files.keys.compactMap { RepoPath($0)?.parent }).sorted()
      let shared = Workspace(files)
      for folder in folders + folders.reversed() + folders {
        #expect(
          Self.build(folder, in: shared) == Self.build(folder, in: Workspace(files)),
          "seed \(seed), \(folder.text)")
      }
    }
  }

  /// What is printed, everything that is said, and the files in the order of their numbers.
  private static func build(_ folder: RepoPath, in workspace: Workspace) -> [String] {
    let overlay = Overlay.build(folder, in: workspace)
    var output = OutputText()
    let report = overlay.print(to: &output)
    var places = Places()
    return [output.string] + report.diagnostics.map { $0.draw(.plain, &places) }
      + overlay.sources.files.map(\.path)
      + overlay.manifests.manifests.flatMap { manifest in
        manifest.root.children.map { "\(manifest.place(of: $0.id))" }
      }
  }
}
