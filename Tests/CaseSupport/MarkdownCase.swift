package import Documents
import Foundation

/// A Markdown file that holds files and a console transcript, and is a test.
package struct MarkdownCase {
  package let path: String
  private let lines: [String]
  private let blocks: [FencedBlock]

  /// A block that prints something else than it says.
  package struct Difference {
    /// The line of the file where the block begins to differ.
    package let line: Int
    /// The lines that differ, with `-` before what was expected and `+` before what was printed.
    package let text: String
  }

  /// Reads a case.
  package init(path: String) throws {
    self.init(path: path, text: try String(contentsOfFile: path, encoding: .utf8))
  }

  /// Takes a case from memory.
  package init(path: String, text: String) {
    self.path = path
    lines = text.components(separatedBy: "\n")
    blocks = FencedBlock.all(in: lines)
  }

  /// Whether anything is executed.
  package var hasTranscript: Bool { blocks.contains { $0.purpose == .transcript } }

  /// All files of the case.
  package var files: MemoryTree {
    var tree = MemoryTree()
    for block in blocks {
      guard case .file(let name) = block.purpose, let path = RepoPath(name) else { continue }
      tree.add(SourceText(block.contents), at: path)
    }
    return tree
  }

  /// Runs the transcripts and answers what differs.
  package func run(_ program: Program) -> [Difference] {
    printed(program).compactMap { Difference($0.block, $0.printed) }
  }

  /// The text of the file with what the transcripts print.
  package func updated(_ program: Program) -> String {
    var lines = lines
    for (block, printed) in printed(program).reversed() where printed != block.text {
      lines.replaceSubrange(block.lines, with: printed.components(separatedBy: "\n"))
    }
    return lines.joined(separator: "\n")
  }

  /// What each transcript prints, with the files that stand before it.
  private func printed(_ program: Program) -> [(block: FencedBlock, printed: String)] {
    var tree = startingTree
    var transcripts: [(FencedBlock, String)] = []
    for block in blocks {
      switch block.purpose {
      case .prose: continue
      case .transcript:
        let printed = Transcript(block.text).run(in: &tree, program)
        transcripts.append((block, block.isEscaped ? EscapedText.encode(printed) : printed))
      case .file(let name):
        if let path = RepoPath(name) { tree.add(SourceText(block.contents), at: path) }
      case .link(let name): if let path = RepoPath(name) { tree.add(linkTo: block.text, at: path) }
      case .pipe(let name): if let path = RepoPath(name) { tree.add(unreadableAt: path) }
      case .change(let name):
        if let mistake = Self.change(name, by: block.text, in: &tree) {
          transcripts.append((block, mistake))
        }
      }
    }
    return transcripts
  }

  /// Files of this repository that the page asks for.
  private var startingTree: MemoryTree {
    var tree = MemoryTree()
    for files in lines.compactMap(RepositoryFiles.init) { files.add(to: &tree) }
    return tree
  }

  /// Changes lines of a file; answers what keeps it from that.
  private static func change(
    _ name: String, by text: String, in tree: inout MemoryTree
  ) -> String? {
    guard let path = RepoPath(name), let old = try? tree.contents(of: path) else {
      return "case: there is no file `\(name)`"
    }
    guard let new = ChangedLines(text).apply(to: String(decoding: old.bytes, as: UTF8.self))
    else { return "case: these lines are not in `\(name)`, or more than once" }
    tree.add(SourceText(Array(new.utf8)), at: path)
    return nil
  }
}

extension MarkdownCase.Difference {
  /// Leaves out the lines that are the same at the beginning and at the end.
  init?(_ block: FencedBlock, _ printed: String) {
    guard printed != block.text else { return nil }
    let old = block.text.components(separatedBy: "\n")
    let new = printed.components(separatedBy: "\n")
    let same = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(same).reversed(), new.dropFirst(same).reversed()).prefix {
      $0 == $1
    }.count
    line = block.firstLine + same
    let removed = old.dropFirst(same).dropLast(tail).map { "-" + $0 }
    let added = new.dropFirst(same).dropLast(tail).map { "+" + $0 }
    text = (removed + added).joined(separator: "\n")
  }
}
