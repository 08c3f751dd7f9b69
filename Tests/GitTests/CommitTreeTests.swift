import Documents
import Foundation
import Git
import GitSupport
import Testing

/// The files of a commit, compared with `git ls-tree`, `git cat-file` and the files on disk.
@Suite struct CommitTreeTests {
  private let sandbox: Sandbox

  private static let template = Template { sandbox in
    try sandbox.repository("r", commits: 0)
    for number in 0..<40 {
      let text = String(repeating: "line \(number)\n", count: number * 20)
      try sandbox.write(text, to: "r/base/app-\(number)/deployment.yaml")
      try sandbox.write("\(number)", to: "r/base/app-\(number).yaml")
    }
    for name in ["a", "a.b", "a-b/x", "a/b", "ab", "a0/y", "caf\u{E9}", "cafe\u{301}", "empty"]
    where name != "a" {
      try sandbox.write(name == "empty" ? "" : name, to: "r/order/" + name)
    }
    try sandbox.write("x", to: "r/" + (1...60).map { "d\($0)" }.joined(separator: "/") + "/deep")
    try sandbox.write("#!/bin/sh\n", to: "r/run.sh")
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: sandbox.path("r/run.sh"))
    for (name, target) in [
      ("to-file", "order/a.b"), ("to-folder", "base"), ("out", "../secret"),
      ("absolute", "/etc/passwd"), ("nowhere", "nothing"),
    ] {
      try files.createSymbolicLink(
        atPath: sandbox.path("r/" + name), withDestinationPath: target)
    }
    try sandbox.commit("files", in: "r")
  }

  init() throws {
    sandbox = try Sandbox(copying: Self.template)
  }

  private func tree(_ name: String = "r", limits: Limits = Limits()) throws -> CommitTree {
    let repository = try sandbox.open(name)
    return CommitTree(repository, try repository.revision("HEAD"), limits: limits)
  }

  private func path(_ text: String) throws -> RepoPath { try #require(RepoPath(text)) }

  /// Each file and folder with its mode and id, as `git ls-tree -r -t` prints them.
  private func list(_ tree: CommitTree, _ folder: RepoPath = .root) throws -> [String] {
    try tree.entries(of: folder).flatMap { entry in
      let (mode, id) = (try tree.mode(of: entry.path), try tree.id(of: entry.path))
      let kind =
        mode == .folder ? "tree" : mode == .submodule ? "commit" : "blob"
      let number = String(mode.rawValue, radix: 8)
      let line =
        String(repeating: "0", count: 6 - number.count) + "\(number) \(kind) \(id)\t"
        + entry.path.text
      return [line] + (entry.kind == .folder ? try list(tree, entry.path) : [])
    }
  }

  private func expectSameAsGit(_ name: String) throws {
    let tree = try tree(name)
    let listed = try sandbox.git("ls-tree", "-r", "-t", "-z", "HEAD", in: name)
      .split(separator: "\0").map(String.init)
    #expect(
      try list(tree).sorted { $0.precedesInBytes($1) }
        == listed.sorted { $0.precedesInBytes($1) })
    var ids = ""
    var expected = Data()
    for line in listed where line.contains(" blob ") {
      let file = try path(String(line.split(separator: "\t", maxSplits: 1)[1]))
      let isLink = try tree.kind(of: file) == .symbolicLink
      let bytes =
        try isLink ? Array(tree.target(of: file).utf8) : Array(tree.contents(of: file).bytes)
      let id = try tree.id(of: file)
      ids += "\(id)\n"
      expected.append(contentsOf: Array("\(id) blob \(bytes.count)\n".utf8) + bytes + [0x0A])
    }
    let printed = try sandbox.bytes("cat-file", "--batch", in: name, input: Data(ids.utf8))
    #expect(printed == expected)
  }

  @Test func looseObjects() throws {
    try expectSameAsGit("r")
  }

  @Test func packedObjects() throws {
    for number in 0..<3 {
      try sandbox.write("\(number)", to: "r/base/app-1.yaml")
      try sandbox.commit("next", in: "r")
    }
    try sandbox.git("gc", "-q", "--aggressive", "--prune=now", in: "r")
    try expectSameAsGit("r")
  }

  @Test func bareRepository() throws {
    try sandbox.git("clone", "-q", "--bare", "r", "b", in: ".")
    try expectSameAsGit("b")
  }

  /// A commit and its files on disk answer every question alike.
  @Test func sameAsFolder() throws {
    let (commit, disk) = (try tree(), try FolderTree(sandbox.path("r")))
    let names = [
      ".", "order", "order/a.b", "order/a", "order/a/b", "order/a/c", "order/a.b/x", "to-file",
      "to-file/x", "to-folder", "to-folder/app-1.yaml", "out", "nowhere", "absolute", "missing",
      "missing/x", "run.sh", "order/empty", "order/caf\u{E9}", "order/cafe\u{301}", "d1/d2/d3",
      ".git/config", "order/.GIT/x", "Order",
    ]
    for name in names {
      let path = try path(name)
      func answers(_ tree: some FileTree) -> [String] {
        func say<Value>(_ body: () throws -> Value) -> String {
          do { return "\(try body())" } catch { return "\(error)" }
        }
        let isListed = name != "."
        return [
          say { try tree.kind(of: path) },
          say { try tree.contents(of: path).bytes.string },
          isListed ? say { try tree.entries(of: path).map { "\($0.path.text) \($0.kind)" } } : "",
          say { try tree.target(of: path) },
          say { try tree.resolve(path).text },
        ]
      }
      if name == ".git/config" || name == "order/.GIT/x" {
        #expect(throws: FileError.insideGit) { try commit.contents(of: path) }
      } else if name != "." {
        #expect(answers(commit) == answers(disk), "\(name)")
      }
    }
    let listed = try disk.entries(of: .root).filter { $0.path.name != ".git" }
    #expect(try commit.entries(of: .root) == listed)
  }

  @Test func submoduleIsNeverOpened() throws {
    let id = try sandbox.id("rev-parse", "HEAD", in: "r")
    try sandbox.git("update-index", "--add", "--cacheinfo", "160000,\(id),sub", in: "r")
    try sandbox.git("commit", "-q", "-m", "submodule", in: "r")
    let tree = try tree()
    #expect(try tree.kind(of: path("sub")) == .other)
    #expect(try tree.id(of: path("sub")) == id)
    #expect(throws: FileError.notAFile) { try tree.contents(of: path("sub")) }
    #expect(throws: FileError.notAFolder) { try tree.entries(of: path("sub")) }
    #expect(throws: FileError.notAFolder) { try tree.kind(of: path("sub/x")) }
    #expect(try tree.entries(of: .root).contains { $0.path.name == "sub" && $0.kind == .other })
  }

  /// A tree object of raw entries.
  private func object(_ entries: [(mode: String, name: [UInt8])]) throws -> CommitTree {
    let blob = try sandbox.id("hash-object", "-w", "--stdin", in: "r", input: "content")
    var data = Data()
    for (mode, name) in entries {
      data.append(contentsOf: Array((mode + " ").utf8) + name + [0] + blob.bytes)
    }
    return try object(data)
  }

  private func object(_ data: Data) throws -> CommitTree {
    let output = try sandbox.bytes(
      "hash-object", "-t", "tree", "-w", "--stdin", "--literally", in: "r", input: data)
    let text = String(decoding: output.prefix(40), as: UTF8.self)
    return CommitTree(try sandbox.open("r"), root: try #require(ObjectID(hexadecimal: text)))
  }

  @Test func namesThatAreNoText() throws {
    let tree = try object([
      ("100644", [0x61]), ("100664", Array("mode".utf8) + [0xFF]), ("100644", [0xE9]),
      ("40000", [0xFE]),
    ])
    let entries = try tree.entries(of: .root)
    #expect(entries.map(\.kind) == [.file, .other, .other, .other])
    for entry in entries.dropFirst() {
      #expect(throws: FileError.notFound) { try tree.kind(of: entry.path) }
    }
  }

  @Test func hostileNames() throws {
    let names = [" ", "..\\x", ".GIT", "a\\b", "con", "git~1", "x\n"]
    let sorted = names.sorted { $0.precedesInBytes($1) }
    let tree = try object(sorted.map { ("100644", Array($0.utf8)) })
    #expect(
      try tree.entries(of: .root).map(\.path.text)
        == sorted.filter { $0 != "..\\x" })
    let dots = try object([("100644", Array(".".utf8)), ("100644", Array("..".utf8))])
    #expect(try dots.entries(of: .root).isEmpty)
    let inside = try object([("40000", Array(".git".utf8))])
    #expect(throws: FileError.insideGit) { try inside.entries(of: path(".git")) }
    #expect(throws: FileError.insideGit) { try inside.contents(of: path(".git/config")) }
  }

  @Test func otherModes() throws {
    let tree = try object([
      ("100600", Array("a".utf8)), ("100700", Array("b".utf8)), ("0100644", Array("c".utf8)),
      ("100664", Array("d".utf8)),
    ])
    let modes = try ["a", "b", "c", "d"].map { try tree.mode(of: path($0)) }
    #expect(modes == [.file, .executable, .file, .file])
    #expect(try tree.contents(of: path("b")).bytes.string == "content")
  }

  @Test func damagedTrees() throws {
    let id = [UInt8](repeating: 1, count: 20)
    let cases: [[UInt8]] = [
      Array("100644".utf8), Array("100644 a".utf8), Array("100644 a\0".utf8),
      Array("100644 a\0".utf8) + id.dropLast(), Array("9 a\0".utf8) + id,
      Array(" a\0".utf8) + id, Array("100644 \0".utf8) + id, Array("100644 a/b\0".utf8) + id,
      Array("100644 b\0".utf8) + id + Array("100644 a\0".utf8) + id,
      Array("100644 a\0".utf8) + id + Array("100644 a\0".utf8) + id,
      Array("111111111111 a\0".utf8) + id,
    ]
    for bytes in cases {
      let tree = try object(Data(bytes))
      #expect(
        throws: FileError.unreadable(
          "the object \(tree.root) is damaged: this is no list of files; "
            + "`git fsck` lists what is damaged")
      ) { try tree.entries(of: .root) }
    }
  }

  @Test func missingAndWrongObjects() throws {
    let id = try #require(ObjectID([UInt8](repeating: 7, count: 20)))
    let none = CommitTree(try sandbox.open("r"), root: id)
    #expect(
      throws: FileError.unreadable(
        "the object \(id) is missing; `git fsck` lists what is damaged")
    ) { try none.kind(of: path("x")) }
    let blob = try sandbox.id("rev-parse", "HEAD:run.sh", in: "r")
    let wrong = CommitTree(try sandbox.open("r"), root: blob)
    #expect(throws: FileError.unreadable("the object \(blob) is no tree")) {
      try wrong.entries(of: .root)
    }
    let tree = try object([("40000", [0x61])])
    #expect(throws: (any Error).self) { try tree.entries(of: path("a")) }
  }

  @Test func brokenObject() throws {
    let blob = try sandbox.id("rev-parse", "HEAD:run.sh", in: "r").description
    let file = sandbox.path("r/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    try FileManager.default.removeItem(atPath: file)
    try Data("nonsense".utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: (any Error).self) { try tree().contents(of: path("run.sh")) }
  }

  @Test func largeFiles() throws {
    var limits = Limits()
    limits.bytes = 100
    let small = try tree(limits: limits)
    #expect(throws: FileError.tooLarge(limit: 100)) {
      try small.contents(of: path("base/app-30/deployment.yaml"))
    }
    #expect(try small.contents(of: path("run.sh")).count == 10)
  }

  @Test func linksThatAreTooLong() throws {
    let blob = try sandbox.id(
      "hash-object", "-w", "--stdin", in: "r", input: String(repeating: "x", count: 5_000))
    try sandbox.git("update-index", "--add", "--cacheinfo", "120000,\(blob),long", in: "r")
    try sandbox.git("commit", "-q", "-m", "long", in: "r")
    #expect(throws: FileError.tooLarge(limit: 4095)) { try tree().target(of: path("long")) }
    #expect(throws: FileError.notFound) { try tree().target(of: path("run.sh")) }
  }

  /// A tree may be asked by several threads.
  @Test func sharedByThreads() throws {
    let tree = try tree()
    let path = try path("base/app-30/deployment.yaml")
    let expected = try tree.contents(of: path).bytes.string
    DispatchQueue.concurrentPerform(iterations: 200) { _ in
      #expect((try? tree.contents(of: path).bytes.string) == expected)
      #expect((try? tree.entries(of: .root).count) == 9)
    }
  }
}
