import CaseSupport
import Foundation
import Testing
import reconcile

/// Runs the specification: every Markdown file below Tests/Cases, and the documents that have
/// console blocks.
///
/// `CASE=name` runs the cases whose path contains the name, and fails if there is none.
/// `UPDATE_CASES=1` writes what is printed into the files and fails, so that the difference is
/// looked at.
@Suite struct CaseTests {
  /// The program in this process, on files in memory.
  static let reconcile: Program = { words, tree in
    let output = Output()
    var console = Console { _, text in
      output.text += text
      return true
    }
    let code = Reconcile.run(words, in: tree, on: &console)
    return (output.text, code.rawValue)
  }

  @Test("case", arguments: CaseFiles.selected)
  func runs(_ path: String) throws {
    let markdown = try MarkdownCase(path: CaseFiles.root + "/" + path)
    if ProcessInfo.processInfo.environment["UPDATE_CASES"] == "1" {
      #expect(try !markdown.update(Self.reconcile), "\(path) was rewritten: look at the difference")
      return
    }
    for difference in markdown.run(Self.reconcile) { Issue.record(Comment(rawValue: difference)) }
  }

  @Test func selectionMatches() {
    #expect(!CaseFiles.selected.isEmpty, "no case matches CASE=\(CaseFiles.filter ?? "")")
  }

  @Test func aWrongTranscriptFails() throws {
    let path = NSTemporaryDirectory() + "case-\(UUID().uuidString).md"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "```console\n$ reconcile version\nreconcile 0\n```\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(try MarkdownCase(path: path).run(Self.reconcile).count == 1)
  }
}

/// What a console printed.
private final class Output {
  var text = ""
}

/// Finds the files that are cases.
enum CaseFiles {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let filter = ProcessInfo.processInfo.environment["CASE"]

  /// The cases that are asked for, as paths from the root of the repository.
  static let selected: [String] = all.filter { path in filter.map { path.contains($0) } ?? true }

  private static let all: [String] = ["Tests/Cases", "docs", "."].flatMap { folder -> [String] in
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)) ?? []
    let files = folder == "." ? names.filter { !$0.contains("/") } : names.map { folder + "/" + $0 }
    return files.filter { $0.hasSuffix(".md") }.sorted().filter { path in
      (try? MarkdownCase(path: root + "/" + path).hasTranscript) == true
    }
  }
}
