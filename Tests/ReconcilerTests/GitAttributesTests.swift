import CaseSupport
import Documents
import Foundation
import Git
import GitSupport
import Testing

@testable import Overlays

/// What `.gitattributes` say of paths is what git says.
@Suite struct GitAttributesTests {
  private static let names = ["eol", "text", "crlf", "ident", "filter", "working-tree-encoding"]
  private static let git = ["/usr/bin/git", "/usr/local/bin/git", "/bin/git"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: git != nil, "needs git"), arguments: [1, 2, 3] as [UInt64])
  func attributesAreThoseOfGit(seed: UInt64) throws {
    let sandbox = try Sandbox()
    try sandbox.repository("r", commits: 0)
    var random = RandomAttributes(seed: seed)
    var said = 0
    for number in 0..<100 {
      var tree = MemoryTree()
      for folder in ["", "a/", "a/b/"] {
        let text = random.next(below: 3) == 0 ? "" : random.file()
        try sandbox.write(text, to: "r/\(folder).gitattributes")
        tree.add(SourceText(text), at: try #require(RepoPath("\(folder).gitattributes")))
      }
      let paths = Array(Set((0..<12).map { _ in random.path() })).sorted()
      let theirs = try gitSays(of: paths, by: sandbox, in: "r")
      let workspace = Workspace(tree)
      for path in paths {
        let ours = try Self.weSay(of: path, in: workspace)
        #expect(ours == theirs[path], "\(seed), \(number): \(path)")
        said += ours.count
      }
    }
    #expect(said > 400)
  }

  private func gitSays(
    of paths: [String], by sandbox: Sandbox, in name: String
  ) throws -> [String: [String: String]] {
    let input = paths.map { $0 + "\0" }.joined()
    let output = try sandbox.run(
      ["check-attr", "-z", "--stdin"] + Self.names, in: name, input: Data(input.utf8)
    ).output
    var said: [String: [String: String]] = Dictionary(
      uniqueKeysWithValues: paths.map { ($0, [:]) })
    let words = output.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    for start in stride(from: 0, to: words.count - 2, by: 3)
    where words[start + 2] != "unspecified" {
      said[words[start], default: [:]][words[start + 1]] = words[start + 2]
    }
    return said
  }

  private static func weSay(of text: String, in workspace: Workspace) throws -> [String: String] {
    let path = try #require(RepoPath(text))
    guard let nearest = workspace.attributes.nearest(to: path.parent, in: workspace) else {
      return [:]
    }
    let choices = AttributeChoices(path, nearest)
    var said: [String: String] = [:]
    for name in names {
      switch choices[name]?.value {
      case .on: said[name] = "set"
      case .off: said[name] = "unset"
      case .text(let text): said[name] = text
      case .unspecified, nil: continue
      }
    }
    return said
  }

  @Test(.enabled(if: git != nil, "needs git"))
  func commitsAndPlainFilesAreRefusedAlike() throws {
    let sandbox = try Sandbox()
    try sandbox.repository("r", commits: 0)
    try sandbox.write("*.txt eol=crlf ident\n", to: "r/.gitattributes")
    try sandbox.write(
      "configMapGenerator:\n- name: a\n  files: [a.txt, b.bin]\n", to: "r/app/kustomization.yaml")
    try sandbox.write("$Id$\n", to: "r/app/a.txt")
    try sandbox.write(
      "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", to: "r/app/b.bin")
    let id = try sandbox.commit("files", in: "r")
    try sandbox.git("rm", "-q", "-r", "--cached", ".", in: "r")
    try sandbox.git("reset", "-q", "--hard", in: "r")
    let repository = try sandbox.open("r")
    let trees: [any FileTree] = [
      CommitTree(repository, try repository.revision(id)), try FolderTree(sandbox.path("r")),
    ]
    let messages = try trees.map { tree in
      let overlay = Overlay.build(try #require(RepoPath("app")), in: Workspace(tree))
      return overlay.report.diagnostics.map(\.message)
    }
    #expect(messages[0] == messages[1])
    #expect(messages[0].count == 2)
    let plain = try trees[1].contents(of: try #require(RepoPath("app/a.txt")))
    #expect(plain.bytes.string.hasSuffix("$\r\n"))
  }

  @Test func hostileFilesAreBounded() throws {
    let path = try #require(RepoPath(String(repeating: "a", count: 250)))
    let text = String(repeating: "*a", count: 900)
    let hostile = [
      String(repeating: "\(text)b filter=x\n", count: 150),
      String(repeating: "x filter=x\n", count: 10_001),
      String(repeating: "#", count: 1 << 20) + "\n",
    ]
    for file in hostile {
      var tree = MemoryTree()
      tree.add(SourceText(file), at: try #require(RepoPath(".gitattributes")))
      let filter = Workspace(tree).filter(of: path, SourceText(""))
      #expect(filter?.diagnostic.rule == "git-attributes")
    }
  }

  @Test func longChainsOfMacrosNeedNoStack() throws {
    let chain = (0..<4_000).map { "[attr]m\($0) m\($0 + 1)\n" }.joined()
    var tree = MemoryTree()
    let file = chain + "[attr]m4000 filter=x\na m0\n"
    tree.add(SourceText(file), at: try #require(RepoPath(".gitattributes")))
    let filter = Workspace(tree).filter(of: try #require(RepoPath("a")), SourceText(""))
    #expect(filter?.diagnostic.rule == "input-is-filtered")
  }
}

/// Files of attributes and paths that nearly fit each other.
private struct RandomAttributes: SeededRandom {
  var numbers: RandomNumbers

  init(seed: UInt64) { numbers = RandomNumbers(seed: seed) }

  mutating func file() -> String {
    let start = pick(["", "", "", "", "\u{FEFF}"])
    return start + (0...next(below: 7)).map { _ in line() }.joined()
  }

  mutating func path() -> String {
    (0...next(below: 3)).map { _ in pick(Self.parts) }.joined(separator: "/")
  }

  private mutating func line() -> String {
    let words = (0...next(below: 4)).map { _ in word() }.joined(separator: pick(Self.gaps))
    let subject =
      next(below: 6) == 0 ? "[attr]" + pick(["m", "n", "binary", "-no", "ident"]) : pattern()
    return pick(["", "", "", " ", "#"]) + subject + pick(Self.gaps) + words
      + pick(["\n", "\n", "\r\n", " \n"])
  }

  private mutating func word() -> String {
    next(below: 40) == 0 ? pick(["--x", "=x", "@", "-"]) : pick(Self.words)
  }

  private mutating func pattern() -> String {
    let pieces = next(below: 3) == 0 ? Self.pieces : Self.plainPieces
    let text = (0...next(below: 4)).map { _ in pick(pieces) }.joined()
    return next(below: 5) == 0 ? "\"\(text)\"" : text
  }

  private static let parts = [
    "a", "a", "a", "b", "b", "b", "c", "ab", "abc", "a b", "a.yaml", "b.yaml", "-", "]", "[a]",
    "a\\b", "!a",
    "*", "é",
  ]
  private static let pieces = [
    "a", "a", "b", "c", "/", "/", "/", "*", "*", "**", "**/", "/**", "/**/", "***", "?", "[a-c]",
    "[!a]", "[^b]", "[]a]", "[a-]", "[[:alpha:]]", "[[:punct:]]", "[[:wrong:]]", "[[:a]", "[[:]",
    "[", "]", "\\", "\\*", "\\[", "\\a", "\\\\", "\\/", "!", ".yaml", "*.yaml", "[c-a]", "[\\]b]",
    "[a-\\c]", "-", "#", "\\\"", "\\141", "\\303\\251", "é", "[a/]", "[^x]", " ", "\"",
  ]
  private static let plainPieces = [
    "a", "a", "b", "/", "*", "*", "**", "**/", "/**", "?", "[ab]", ".yaml", "*.yaml",
  ]
  private static let words = [
    "text", "-text", "!text", "text=auto", "eol=crlf", "eol=lf", "eol", "-eol", "!eol", "ident",
    "-ident", "ident=x", "filter=lfs", "-filter", "!filter", "filter=", "filter=a=b", "crlf",
    "crlf=input", "working-tree-encoding=UTF-16", "-working-tree-encoding=x", "binary", "-binary",
    "!binary", "m", "n", "-m", "m=x", "diff",
  ]
  private static let gaps = [" ", " ", "\t", "  "]
}
