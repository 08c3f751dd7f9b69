import Differential
import Documents
import Overlays

extension Builder {
  /// Our builder in this process, on files in memory.
  static let ours = Builder(name: "reconcile build") { tree in
    guard let target = RepoPath(tree.target) else { return Answer(.refused) }
    let overlay = Overlay.build(target, in: Workspace(memory(tree)))
    var output = OutputText()
    let report = overlay.print(to: &output)
    var places = Places()
    let complaint = report.diagnostics.map { $0.draw(.plain, &places) }.joined()
    return report.hasErrors
      ? Answer(.refused, complaint: complaint)
      : Answer(.built, output: output.array, complaint: complaint)
  }

  /// The files of a tree.
  static func memory(_ tree: KustomizationTree) -> MemoryTree {
    var files = MemoryTree()
    for (path, file) in tree.files {
      if let path = RepoPath(path) { files.add(SourceText(file.content), at: path) }
    }
    return files
  }
}
