import Documents
import Testing

/// A tree with edits is a tree like any other.
@Suite struct EditedTreeTests {
  private var tree: EditedTree {
    var base = MemoryTree()
    for name in ["a/one", "a/three", "b"] {
      if let path = RepoPath(name) { base.add(SourceText("old"), at: path) }
    }
    if let path = RepoPath("link") { base.add(linkTo: "a", at: path) }
    var tree = EditedTree(base)
    for name in ["a/one", "a/two", "c/d/e"] {
      if let path = RepoPath(name) { tree.write(SourceText("new"), at: path) }
    }
    return tree
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try tree.contents(of: try #require(RepoPath(name))).bytes, as: UTF8.self)
  }

  @Test func filesAreThoseOfBoth() throws {
    #expect(try text("a/one") == "new" && text("a/two") == "new" && text("c/d/e") == "new")
    #expect(try text("a/three") == "old" && text("b") == "old")
    #expect(throws: FileError.notFound) { try text("a/four") }
    #expect(tree.files.map(\.path.text) == ["a/one", "a/two", "c/d/e"])
  }

  @Test func foldersListBoth() throws {
    func names(_ folder: String) throws -> [String] {
      try tree.entries(of: try #require(RepoPath(folder))).map(\.path.text)
    }
    #expect(try names(".") == ["a", "b", "c", "link"])
    #expect(try names("a") == ["a/one", "a/three", "a/two"])
    #expect(try names("c") == ["c/d"])
    #expect(try tree.kind(of: try #require(RepoPath("c/d"))) == .folder)
    #expect(try tree.resolve(try #require(RepoPath("link/two"))).text == "a/two")
  }
}
