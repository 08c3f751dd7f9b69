import Documents
import Foundation
import Manifests
import Testing

@testable import Overlays

/// Random objects and JSON patches against the kustomize inside kubectl: what it prints of a patched
/// object, we print, and what it refuses, we refuse.
@Suite struct JSONPatchOracleTests {
  @Test(
    .enabled(if: Kubectl.isInstalled, "needs kubectl, which brings kustomize"),
    arguments: [1, 2] as [UInt64])
  func randomPatchesDoTheSame(seed: UInt64) throws {
    var random = RandomPatches(seed: seed)
    let cases = (0..<30).map { random.next($0) }
    let accepted = cases.filter { Self.ours($0) != nil }
    #expect(accepted.count >= 10, "of so few patches nothing can be learned")
    // One call for all: only if it differs each is asked for alone.
    if !Self.isSame(accepted) {
      let different = accepted.filter { !Self.isSame([$0]) }
      #expect(!different.isEmpty, "seed \(seed): together they differ, alone they do not")
      for one in different { Self.report(one, seed) }
    }
    for one in cases where Self.ours(one) == nil && Self.theirs([one]) != nil {
      Self.report(one, seed)
    }
  }

  private static func isSame(_ cases: [PatchCase]) -> Bool {
    theirs(cases) == cases.compactMap { ours($0) }.joined(separator: "---\n")
  }

  private static func report(_ one: PatchCase, _ seed: UInt64) {
    Issue.record(
      """
      seed \(seed):
      \(one.object)
      \(one.patch)
      ours: \(ours(one) ?? "refused: " + (messages(one).first ?? ""))
      theirs: \(theirs([one]) ?? "refused")
      """)
  }

  /// What kustomize prints; nil if it refuses a patch.
  private static func theirs(_ cases: [PatchCase]) -> String? {
    var files = ["r.yaml": cases.map(\.object).joined(separator: "---\n")]
    for one in cases { files[one.name + ".yaml"] = one.patch }
    let entries = cases.map { "- {path: \($0.name).yaml, target: {name: \($0.name)}}\n" }
    files["kustomization.yaml"] = "resources: [r.yaml]\npatches:\n" + entries.joined()
    return try? Kubectl.kustomize(files)
  }

  /// What we print; nil if we refuse the patch.
  private static func ours(_ one: PatchCase) -> String? {
    var findings = Findings()
    guard let manifest = patched(one, &findings), !findings.hasErrors else { return nil }
    var output = OutputText()
    guard (try? manifest.root.print(as: .kustomize, to: &output)) != nil else { return nil }
    return output.string
  }

  private static func messages(_ one: PatchCase) -> [String] {
    var findings = Findings()
    _ = patched(one, &findings)
    return findings.report.diagnostics.map(\.message)
  }

  private static func patched(_ one: PatchCase, _ findings: inout Findings) -> Manifest? {
    let object = SourceText(one.object)
    let parsed = ParsedText.parse(object, as: .resource)
    guard parsed.problems.isEmpty else { return nil }
    var kinds = KnownKinds()
    let source = findings.add(SourceFile(path: "r.yaml", text: object))
    var manifest = Manifest(parsed.documents[0], source: source, &kinds)
    manifest.rememberIdentity()
    let file = SourceFile(path: "patch.yaml", text: SourceText(one.patch))
    JSONPatch(file, &findings)?.apply(to: &manifest, &findings)
    AnnotationCleanup.apply(to: &manifest, keeping: [])
    return manifest
  }
}
