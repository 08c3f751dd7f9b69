import Documents
import Foundation
import Testing

/// Files are written whole, all or none, and nowhere else.
@Suite final class FolderWriterTests {
  private let folder: URL
  private let writer: FolderWriter

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "writer-" + UUID().uuidString)
    for name in ["root/sub", "root/.git", "outside"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    try Data("old".utf8).write(to: folder.appendingPathComponent("root/sub/file"))
    try Data("far".utf8).write(to: folder.appendingPathComponent("outside/file"))
    for (name, target) in [("root/link", "../outside"), ("root/sub/link", "../../outside/file")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.appendingPathComponent(name).path, withDestinationPath: target)
    }
    writer = FolderWriter(folder.appendingPathComponent("root").path)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func write(_ names: String...) throws {
    try writer.write(try names.map { (try #require(RepoPath($0)), Array("new".utf8)) })
  }

  private func text(_ name: String) -> String? {
    try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private var names: [String] {
    FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }.sorted() ?? []
  }

  @Test func filesAndFoldersAreMade() throws {
    let path = folder.appendingPathComponent("root/sub/file").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try write("sub/file", "a/b/c.conf", "top")
    #expect(text("root/sub/file") == "new" && text("root/a/b/c.conf") == "new")
    #expect(text("root/top") == "new")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(!names.contains { $0.hasSuffix(".new") })
  }

  @Test func nothingIsWrittenIfOneCannotBe() {
    for bad in [
      "link/file", "sub/link", "sub/file/deeper", ".git/config", "sub/.GIT/hooks/x", "sub",
    ] {
      #expect(throws: FolderWriter.Failure.self, "\(bad)") { try write("sub/file", bad) }
      #expect(text("root/sub/file") == "old" && text("outside/file") == "far")
      #expect(!names.contains { $0.hasSuffix(".new") }, "\(names)")
    }
  }
}
