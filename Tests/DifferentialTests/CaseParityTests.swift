import CaseSupport
import Differential
import Documents
import Foundation
import Testing

/// What the cases say that we build, kustomize builds too; what they say is refused, it refuses.
@Suite struct CaseParityTests {
  /// Cases about what we refuse and kustomize would fetch, run or read, and what kubectl does not have
  /// yet.
  private static let ours = ["refused.md", "filtered-inputs.md", "replacements-in-text.md"]

  private static let cases = CaseFiles.cases("Overlays").filter { path in
    !ours.contains { path.hasSuffix($0) }
  }

  @Test(.enabled(if: Builder.real != nil, "needs kubectl or kustomize"), arguments: cases)
  func kustomizeBuildsTheSame(path: String) throws {
    guard let real = Builder.real else { return }
    let comparison = Comparison(ours: .ours, theirs: real)
    _ = try MarkdownCase(path: CaseFiles.root + "/" + path).run { words, files in
      guard words.count == 2, words[0] == "build" else { return ("", 0) }
      let tree = KustomizationTree(files, target: words[1])
      let outcome = try? comparison.outcome(of: tree)
      if outcome?.difference != nil || outcome == nil {
        Issue.record(
          "\(path): reconcile \(words.joined(separator: " ")): \(outcome?.theirs.complaint ?? "")")
      }
      return ("", 0)
    }
  }
}

extension KustomizationTree {
  /// The files of a case.
  fileprivate init(_ files: MemoryTree, target: String) {
    self.init(files: [:], target: target)
    var folders = [RepoPath.root]
    while let folder = folders.popLast() {
      for entry in (try? files.entries(of: folder)) ?? [] {
        switch entry.kind {
        case .folder: folders.append(entry.path)
        case .file:
          if let text = try? files.contents(of: entry.path) {
            self.files[entry.path.text] = .bytes(Array(text.bytes))
          }
        case .symbolicLink:
          // Where the link leads is a file for kustomize as well.
          if let path = try? files.resolve(entry.path), let text = try? files.contents(of: path) {
            self.files[entry.path.text] = .bytes(Array(text.bytes))
          }
        case .other: continue
        }
      }
    }
  }
}
