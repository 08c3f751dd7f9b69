import CaseSupport
import Documents
import Foundation
import Overlays
import Testing
import reconcile

/// Runs the specification: every Markdown file below Tests/Cases, and the documents that have
/// console blocks.
///
/// `CASE=name` runs the cases whose path contains the name, and fails if there is none.
/// `UPDATE_CASES=1` writes what is printed into the files and fails, so that the difference is
/// looked at.
@Suite struct CaseTests {
  /// The folders that have a test below.
  static let folders = ["Checks", "Commands", "ConfigSets", "Documents", "Overlays"]

  @Test("check", arguments: CaseFiles.cases("Checks"))
  func check(_ path: String) throws { try run(path) }

  @Test("command", arguments: CaseFiles.cases("Commands"))
  func command(_ path: String) throws { try run(path) }

  @Test("document", arguments: CaseFiles.cases("Documents"))
  func document(_ path: String) throws { try run(path) }

  @Test("configSet", arguments: CaseFiles.cases("ConfigSets"))
  func configSet(_ path: String) throws { try run(path) }

  @Test("overlay", arguments: CaseFiles.cases("Overlays"))
  func overlay(_ path: String) throws { try run(path) }

  @Test("page", arguments: CaseFiles.pages)
  func page(_ path: String) throws { try run(path) }

  @Test func everyFolderIsRun() {
    #expect(CaseFiles.folders == Self.folders)
  }

  @Test func selectionMatches() {
    let selected = Self.folders.flatMap(CaseFiles.cases) + CaseFiles.pages
    #expect(!selected.isEmpty, "no case matches CASE=\(CaseFiles.filter ?? "")")
  }

  /// Runs a case, or rewrites it.
  private func run(_ path: String) throws {
    let file = CaseFiles.root + "/" + path
    let markdown = try MarkdownCase(path: file)
    for difference in markdown.run(Self.reconcile) {
      Issue.record(
        "\(path):\(difference.line)\n\(difference.text)",
        sourceLocation: SourceLocation(
          fileID: "Cases/" + path, filePath: file, line: difference.line, column: 1))
    }
    guard CaseFiles.isUpdating else { return }
    try markdown.updated(Self.reconcile).write(toFile: file, atomically: true, encoding: .utf8)
  }

  /// The program in this process, on files in memory.
  static let reconcile: Program = { words, files in
    let output = Output()
    let tree = files
    let surroundings = Surroundings { (folder) throws(FileError) in
      guard let base = RepoPath(folder) else { throw .notFound }
      return Workplace(try tree.subtree(base), output: output.files(in: tree, base)) {
        (folder) throws(FileError) in
        guard let path = RepoPath(folder, in: base) else { throw .leavesTree }
        let resolved = try tree.resolve(path)
        guard try tree.kind(of: resolved) == .folder else { throw .notAFolder }
        return Project(Workspace(tree, viewpoint: base), folder: resolved) {
          (files) throws(FolderWriter.Failure) in output.take(files)
        }
      }
    }
    let code = Reconcile.run(words, in: surroundings) { _, text in
      output.text += String(decoding: text, as: UTF8.self)
      return true
    }
    for (path, text) in output.written { files.add(text, at: path) }
    return (output.text, code.rawValue)
  }
}

/// What a program printed and wrote.
private final class Output: @unchecked Sendable {
  var text = ""
  var written: [(RepoPath, SourceText)] = []

  /// Takes files of a repository.
  func take(_ files: [(path: RepoPath, bytes: [UInt8])]) {
    written += files.map { ($0.path, SourceText($0.bytes)) }
  }

  /// Takes what is written to a tree, relative to a folder.
  func files(in tree: MemoryTree, _ base: RepoPath) -> OutputFiles {
    @Sendable func isFolder(_ path: String) -> Bool {
      RepoPath(path, in: base).flatMap { try? tree.kind(of: $0) } == .folder
    }
    return OutputFiles(isFolder: isFolder) { (path, name, bytes) in
      guard let target = RepoPath(name.map { path + "/" + $0 } ?? path, in: base),
        (try? tree.kind(of: target.parent)) == .folder
      else { return .notFound }
      self.written.append((target, SourceText(bytes)))
      return nil
    }
  }
}
