import Documents
import Foundation

/// A Markdown file that holds files and a console transcript, and is a test.
package struct MarkdownCase {
  package let path: String
  private let lines: [String]
  private var blocks: [FencedBlock]

  /// Reads a case.
  package init(path: String) throws {
    self.path = path
    lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    blocks = FencedBlock.all(in: lines)
  }

  /// Whether anything is executed.
  package var hasTranscript: Bool { blocks.contains { $0.language == "console" } }

  /// Runs the transcripts and answers what differs, a text for each block.
  package func run(_ program: Program) -> [String] {
    differences(program).map {
      "\(path):\($0.block.firstLine)\n--- expected\n\($0.block.text)\n+++ printed\n\($0.actual)"
    }
  }

  /// Runs the transcripts and writes what they print into the file. Answers whether it changed.
  package func update(_ program: Program) throws -> Bool {
    let changes = differences(program)
    var lines = lines
    for (block, actual) in changes.reversed() {
      lines.replaceSubrange(block.lines, with: actual.components(separatedBy: "\n"))
    }
    if !changes.isEmpty {
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    return !changes.isEmpty
  }

  private func differences(_ program: Program) -> [(block: FencedBlock, actual: String)] {
    var tree = MemoryTree()
    var found: [(FencedBlock, String)] = []
    for block in blocks {
      if let file = block.file, let path = RepoPath(file) {
        tree.add(SourceText(block.contents), at: path)
      } else if block.language == "console" {
        let actual = Transcript(block.text).run(in: tree, program)
        if actual != block.text { found.append((block, actual)) }
      }
    }
    return found
  }
}
