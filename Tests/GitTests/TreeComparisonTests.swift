import Documents
import Git
import GitSupport
import Testing

/// What differs between two trees, folder by folder.
@Suite struct TreeComparisonTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.repository("work")
  }

  private func tree(_ files: String...) throws -> ObjectID {
    try sandbox.git("read-tree", "--empty", in: "work")
    for file in files {
      let parts = file.split(separator: " ").map(String.init)
      let blob = try sandbox.git("hash-object", "-w", "--stdin", in: "work", input: parts[1])
      try sandbox.git("update-index", "--add", "--cacheinfo", "100644", blob, parts[0], in: "work")
    }
    return try sandbox.id("write-tree", in: "work")
  }

  private func expect(
    _ wanted: [String], _ one: ObjectID, _ other: ObjectID, _ folders: String...
  ) throws {
    let paths = try folders.map { try #require(RepoPath($0)) }
    var comparison = TreeComparison(of: paths, in: try sandbox.open("work"))
    for (from, to) in [(one, other), (other, one), (one, one), (one, other)] {
      let found = try comparison.differences(from, to)
      #expect(found.map(\.folder.text).sorted() == (from == to ? [] : wanted))
      for (folder, tree) in found {
        let text = try sandbox.git(
          "ls-tree", "-d", "--format=%(objectname)", "\(from)", folder.text, in: "work")
        #expect(tree == (folder == .root ? from : ObjectID(hexadecimal: text)))
      }
    }
  }

  @Test func foldersOfTrees() throws {
    let one = try tree("a/x 1", "a.b/x 1", "b/c/x 1", "b/d/x 1", "e 1", "z/x 1")
    let other = try tree("a/x 2", "a.b/x 1", "b/c/x 1", "b/d/x 2", "e/x 1", "y/x 1")
    let all = ["a", "a.b", "b/c", "b/d", "e", "y", "z", "none", "none/at/all"]
    for folder in all {
      let differs = ["a", "b/d", "e", "y", "z"].contains(folder)
      try expect(differs ? [folder] : [], one, other, folder)
    }
    try expect(
      ["a", "b/d", "e", "y", "z"], one, other, "a", "a.b", "b/c", "b/d", "e", "y", "z", "none")
    try expect([".", "b"], one, other, ".", "b")
    try expect(["b", "b/d"], one, other, "b", "b/c", "b/d")
  }
}
