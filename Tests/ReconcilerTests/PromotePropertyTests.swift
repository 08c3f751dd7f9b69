import CaseSupport
import Documents
import Foundation
import Overlays
import Reconciler
import Testing

/// Whatever one environment says otherwise than another one: what is taken over is the same then,
/// what is not is said, nothing else changes, and a second run has nothing to do.
@Suite struct PromotePropertyTests {
  /// How many platforms; `PROMOTE_PLATFORMS=1000 swift test --filter PromotePropertyTests` tries
  /// more.
  static let count = UInt64(ProcessInfo.processInfo.environment["PROMOTE_PLATFORMS"] ?? "") ?? 6

  @Test(arguments: 1...count)
  func whatDiffersIsTakenOverOrNamed(_ seed: UInt64) throws {
    let platform = RandomPlatform(seed: seed)
    var tree = platform.tree
    try copyEnvironment(in: &tree)
    var random = RandomAssignments(seed: seed)
    for _ in 0..<10 {
      try set(random.assignment(for: platform.keys), in: &tree)
    }
    let first = try promote(tree)
    #expect(!first.report.hasErrors, "seed \(seed): \(first.report.diagnostics.map(\.message))")
    #expect(!first.travelling.isEmpty, "seed \(seed)")
    for change in first.changes {
      #expect(change.path.text.hasPrefix("environments/prod/"), "seed \(seed)")
      tree.add(change.new, at: change.path)
    }
    let second = try promote(tree)
    #expect(!second.report.hasErrors, "seed \(seed): \(second.report.diagnostics.map(\.message))")
    #expect(
      second.travelling.isEmpty && second.changes.isEmpty,
      "seed \(seed): \(second.travelling.map { ($0.name, $0.change) })")
    let kept = Set(second.kept.map(\.value.name))
    for key in try differences(tree) {
      #expect(kept.contains(key), "seed \(seed): \(key) differs, and nothing is said of it")
    }
  }

  private func copyEnvironment(in tree: inout MemoryTree) throws {
    var folders = [try #require(RepoPath("environments/prod"))]
    let all = tree
    while let folder = folders.popLast() {
      for entry in try all.entries(of: folder) {
        guard entry.kind == .file else {
          folders.append(entry.path)
          continue
        }
        let names = entry.path.components.dropFirst(2).joined(separator: "/")
        let path = try #require(RepoPath("environments/staging/" + names))
        tree.add(try all.contents(of: entry.path), at: path)
      }
    }
  }

  /// Sets a value in `staging`, if that is possible.
  private func set(_ assignment: Assignment, in tree: inout MemoryTree) throws {
    let reconciled = ReconciledTree(Workspace(tree))
    var editor = EnvironmentEditor(reconciled, EnvironmentEditor.Options())
    editor.set([assignment], in: try #require(reconciled["staging"]))
    tree = editor.applied(to: tree)
  }

  private func promote(_ tree: MemoryTree) throws -> Promotion {
    let reconciled = ReconciledTree(Workspace(tree))
    return Promotion(
      from: try #require(reconciled["staging"]), to: try #require(reconciled["prod"]),
      of: reconciled, PromotionChoice([]))
  }

  /// The keys, images and replicas that both do not have alike.
  private func differences(_ tree: MemoryTree) throws -> [String] {
    let reconciled = ReconciledTree(Workspace(tree))
    var comparison = ValueComparison([])
    for environment in reconciled.environments {
      #expect(!comparison.add(environment, of: reconciled).hasErrors)
    }
    return comparison.sortedRows.filter(\.differs).map(\.key)
  }
}
