import Documents
import Foundation
import Testing

/// Plain files: nothing outside the folder, nothing that is no file.
@Suite struct FolderTreeTests {
  private func withFolder(_ body: (URL, FolderTree) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("inside/sub"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("a: 1\n".utf8).write(to: folder.appendingPathComponent("inside/a.yaml"))
    try Data("secret".utf8).write(to: folder.appendingPathComponent("outside.yaml"))
    try body(folder, FolderTree(folder.appendingPathComponent("inside").path))
  }

  @Test func filesAndFoldersAreFound() throws {
    try withFolder { _, tree in
      #expect(try tree.entries(of: .root) == ["a.yaml", "sub"])
      let path = try #require(RepoPath("sub/../a.yaml"))
      #expect(try tree.kind(of: path) == .file)
      #expect(try tree.contents(of: path).bytes.string == "a: 1\n")
      #expect(throws: FileError.notAFile) { try tree.contents(of: .root) }
      #expect(throws: FileError.notFound) { try tree.contents(of: .root.appending("b")) }
      #expect(throws: FileError.notAFolder) { try tree.entries(of: path) }
    }
  }

  @Test func linksAreNotFollowed() throws {
    try withFolder { folder, tree in
      let link = folder.appendingPathComponent("inside/link.yaml")
      try FileManager.default.createSymbolicLink(
        at: link, withDestinationURL: folder.appendingPathComponent("outside.yaml"))
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("inside/up"), withDestinationURL: folder)
      let path = RepoPath.root.appending("link.yaml")
      let kind = try tree.kind(of: path)
      #expect(kind == .symbolicLink)
      #expect(throws: FileError.notAFile) { try tree.contents(of: path) }
      let through = RepoPath.root.appending("up").appending("outside.yaml")
      #expect(throws: FileError.notAFolder) { try tree.contents(of: through) }
    }
  }

  @Test func pipesAreNotOpened() throws {
    try withFolder { folder, tree in
      let pipe = folder.appendingPathComponent("inside/pipe.yaml")
      #expect(mkfifo(pipe.path, 0o600) == 0)
      let kind = try tree.kind(of: .root.appending("pipe.yaml"))
      #expect(kind == .other)
      #expect(throws: FileError.notAFile) { try tree.contents(of: .root.appending("pipe.yaml")) }
    }
  }

  @Test func sizeIsBounded() throws {
    try withFolder { folder, _ in
      var limits = Limits()
      limits.bytes = 4
      let tree = FolderTree(folder.appendingPathComponent("inside").path, limits: limits)
      #expect(throws: FileError.tooLarge(limit: 4)) {
        try tree.contents(of: .root.appending("a.yaml"))
      }
    }
  }

  @Test func pathsCannotLeaveTheTree() {
    #expect(RepoPath("../a") == nil)
    #expect(RepoPath("a/../../b") == nil)
    #expect(RepoPath("a\0b") == nil)
    #expect(RepoPath("./a//b/../c")?.text == "a/c")
    #expect(RepoPath("/a", in: RepoPath.root.appending("b"))?.text == "a")
    #expect(RepoPath("../a", in: RepoPath.root.appending("b"))?.text == "a")
    #expect(RepoPath("")?.text == ".")
  }
}
