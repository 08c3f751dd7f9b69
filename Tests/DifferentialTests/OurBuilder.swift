import Differential
import Documents
import Synchronization
import reconcile

extension Builder {
  /// Our program in this process, on files in memory.
  static let ours = Builder(name: "reconcile build") { tree in
    let files = memory(tree)
    let surroundings = Surroundings { _ in files }
    let printed = Printed()
    let code = Reconcile.run(["build", tree.target], in: surroundings) { stream, text in
      printed.take(stream, text)
      return true
    }
    return Answer(
      code == .done ? .built : .refused, output: Array(printed.output.utf8),
      complaint: printed.complaint)
  }

  /// Whether our program has the command.
  static let oursExists =
    Reconcile.run(["help", "build"], in: Surroundings { _ in MemoryTree() }) { _, _ in true }
    == .done

  private static func memory(_ tree: KustomizationTree) -> MemoryTree {
    var files = MemoryTree()
    for (path, file) in tree.files {
      if let path = RepoPath(path) { files.add(SourceText(file.content), at: path) }
    }
    return files
  }
}

/// What a run printed.
private final class Printed {
  private(set) var output = ""
  private(set) var complaint = ""

  func take(_ stream: Console.Stream, _ text: String) {
    switch stream {
    case .output: output += text
    case .error: complaint += text
    }
  }
}
