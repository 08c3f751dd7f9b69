import Documents
import Testing

/// Paths that stay inside their tree.
@Suite struct RepoPathTests {
  @Test(arguments: [
    ("a", "a"), ("a/b", "a/b"), ("./a//b/", "a/b"), ("a/../b", "b"), ("a/b/../..", "."), ("", "."),
    (".", "."),
    ("/a", "a"), ("...", "..."), ("a\\x2db.service", "a\\x2db.service"), (".git", ".git"),
    ("é", "é"),
    ("a b/c:d", "a b/c:d"), ("a/..b", "a/..b"),
  ])
  func inside(_ text: String, _ path: String) {
    #expect(RepoPath(text)?.text == path)
  }

  @Test(arguments: [
    "..", "../a", "a/../..", "a/../../a", "/..", "a\0b", "\0", "..\\a", "a\\..\\b", "a/..\\..\\b",
    "\\a", "\\\\host\\a",
  ])
  func outside(_ text: String) {
    #expect(RepoPath(text) == nil)
  }

  @Test(arguments: [
    ("../config", "base/config"), ("/config", "config"), (".", "base/app"), ("../..", "."),
    ("x/y", "base/app/x/y"),
  ])
  func relativeToAFolder(_ text: String, _ path: String) throws {
    let folder = try #require(RepoPath("base/app"))
    #expect(RepoPath(text, in: folder)?.text == path)
    #expect(RepoPath("../../..", in: folder) == nil)
  }

  @Test(arguments: ["", ".", "..", "a/b", "/", "a\0", "..\\b", "\\"])
  func whatIsNoName(_ name: String) {
    #expect(RepoPath.root.appending(name) == nil)
  }

  @Test func parents() throws {
    let path = try #require(RepoPath("a/b/c"))
    #expect(path.name == "c")
    #expect(path.parent.text == "a/b")
    #expect(RepoPath.root.parent == .root)
    #expect(path.isInside(path))
    #expect(path.isInside(.root))
    #expect(path.isInside(path.parent))
    #expect(!path.parent.isInside(path))
    #expect(try !path.isInside(#require(RepoPath("a/bb"))))
  }

  @Test func namesAreBytes() throws {
    let composed = try #require(RepoPath("caf\u{E9}"))
    let decomposed = try #require(RepoPath("cafe\u{301}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    let sorted = try ["b", "a/b", "a", "B", "a-b", "é", "z"].map { try #require(RepoPath($0)) }
      .sorted()
    #expect(sorted.map(\.text) == ["B", "a", "a/b", "a-b", "b", "z", "é"])
  }
}
