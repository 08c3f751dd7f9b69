import Documents
import Foundation
import Git
import GitSupport
import Testing

/// What is written has the ids that git gives, and git finds nothing wrong with it.
@Suite struct WritingTests {
  private let sandbox: Sandbox
  private let repository: Repository

  private static let template = Template { sandbox in
    try sandbox.repository("r", commits: 0)
    for name in ["keep", "out/old.yaml", "out/sub/old.yaml", "out.txt", "other/deep/x"] {
      try sandbox.write(name, to: "r/" + name)
    }
    try sandbox.commit("first", in: "r")
  }

  init() throws {
    sandbox = try Sandbox(copying: Self.template)
    repository = try sandbox.open("r")
  }

  private func path(_ text: String) throws -> RepoPath { try #require(RepoPath(text)) }

  private func file(_ name: String, _ text: String = "text") throws -> TreeFile {
    TreeFile(try path(name), try repository.write(blob: Array(text.utf8)))
  }

  private func base() throws -> ObjectID { try repository.revision("HEAD").tree }

  private func tree(
    _ folder: String, _ files: [TreeFile], like base: ObjectID?
  ) throws -> ObjectID? {
    let written = try repository.tree(
      like: base, replacing: try path(folder), with: files, into: repository)
    let computed = try repository.tree(
      like: base, replacing: try path(folder), with: files, into: ObjectHasher())
    #expect(written == computed)
    return written
  }

  /// The tree that git makes of its index once a folder is removed and files are added.
  private func gitTree(_ folder: String, _ files: [TreeFile], like base: ObjectID?) throws
    -> ObjectID
  {
    let index = ["GIT_INDEX_FILE": sandbox.path("home/index")]
    try sandbox.git("read-tree", "--empty", in: "r", adding: index)
    if let base {
      try sandbox.git("read-tree", base.description, in: "r", adding: index)
      try sandbox.git(
        "rm", "-r", "-q", "--cached", "--ignore-unmatch", "--", folder, in: "r", adding: index)
    }
    let prefix = folder == "." ? "" : folder + "/"
    let lines = files.map { file in
      "\(String(file.mode.rawValue, radix: 8)) \(file.blob)\t\(prefix)\(file.path.text)\n"
    }
    try sandbox.git(
      "update-index", "--add", "--index-info", in: "r", input: lines.joined(), adding: index)
    return try sandbox.id("write-tree", in: "r", adding: index)
  }

  @Test(arguments: ["", "text\n", "\0\0", String(repeating: "0123456789", count: 5_000)])
  func blobs(_ text: String) throws {
    let id = try sandbox.id("hash-object", "--stdin", in: "r", input: text)
    #expect(try repository.write(blob: Array(text.utf8)) == id)
    #expect(try repository.write(blob: Array(text.utf8)) == id)
    #expect(try ObjectHasher().store(Array(text.utf8), as: .blob) == id)
    #expect(try sandbox.bytes("cat-file", "blob", id.description, in: "r") == Data(text.utf8))
    try sandbox.expectSound("r")
  }

  @Test(arguments: [
    (".", ["a", "a.b", "a-b/x", "a0/y", "ab", "b/c/d/e", "b/c.d", "caf\u{E9}"]),
    ("out", ["new.yaml", "sub/new.yaml", "sub.x", "sub0"]),
    ("out", ["old.yaml"]), ("new/at/depth", ["x", "y/z"]), ("other/deep", ["x", "y"]),
    ("out", []), ("other/deep", []), ("absent", []),
  ])
  func trees(_ folder: String, _ names: [String]) throws {
    let files = try names.map { try file($0, "content of \($0)") }
    for base in [nil, try base()] {
      let ours = try tree(folder, files.reversed(), like: base)
      let empty = try #require(ObjectID(hexadecimal: "4b825dc642cb6eb9a060e54bf8d69288fbee4904"))
      #expect(try ours ?? empty == gitTree(folder, files, like: base))
    }
    try sandbox.expectSound("r")
  }

  @Test func modes() throws {
    let blob = try repository.write(blob: Array("keep".utf8))
    let head = try repository.revision("HEAD").id
    let files = [
      TreeFile(try path("run"), blob, mode: .executable),
      TreeFile(try path("link"), blob, mode: .symbolicLink),
      TreeFile(try path("sub"), head, mode: .submodule),
    ]
    #expect(try tree("m", files, like: base()) == gitTree("m", files, like: base()))
  }

  /// Entries that are kept are kept to the byte, whatever git thinks of them today.
  @Test func oddEntriesAreKept() throws {
    let blob = try repository.write(blob: Array("keep".utf8))
    var data = Data(Array("100664 a\0".utf8) + blob.bytes)
    data.append(contentsOf: Array("100644 ".utf8) + [0xE9, 0] + blob.bytes)
    let output = try sandbox.bytes(
      "hash-object", "-t", "tree", "-w", "--stdin", "--literally", in: "r", input: data)
    let base = try #require(
      ObjectID(hexadecimal: String(decoding: output.prefix(40), as: UTF8.self)))
    let new = try #require(try tree("b", [try file("x")], like: base))
    let listed = try sandbox.bytes("cat-file", "tree", new.description, in: "r")
    #expect(listed.starts(with: data.prefix(29)))
    #expect(listed.suffix(22 + 7) == data.suffix(22 + 7))
  }

  @Test func emptyResult() throws {
    #expect(try tree(".", [], like: base()) == nil)
    #expect(try tree("a/b", [], like: nil) == nil)
  }

  @Test(arguments: [
    ["a", "a"], ["a", "a/b"], ["x/y/z", "x/y"], ["x/y/z", "x/y", "x/a"],
  ])
  func pathsThatExcludeEachOther(_ names: [String]) throws {
    let files = try names.map { try file($0) }
    guard case .pathTaken? = failure({ _ = try tree("out", files, like: base()) }) else {
      Issue.record("\(names)")
      return
    }
  }

  @Test func folderThatIsAFile() throws {
    let found = failure { _ = try tree("keep/sub", [try file("a")], like: base()) }
    #expect(found == .pathTaken("keep/sub"))
    let same = failure { _ = try tree("keep", [try file("a")], like: base()) }
    #expect(same == .pathTaken("keep"))
  }

  @Test(arguments: [
    ".git", "a/.git/b", ".GIT", "git~1", "GIT~1", ".git.", ".git ", ".git. .", ".git::$DATA",
    ".g\u{200C}it", "\u{FEFF}.git",
  ])
  func namesOfGit(_ name: String) throws {
    let found = failure { _ = try tree("out", [try file(name)], like: base()) }
    #expect(found == .invalidPath(try path(name).text))
    #expect(failure { _ = try tree(name, [try file("a")], like: base()) } != nil)
  }

  @Test func pathsThatAreTooDeep() throws {
    let name = String(repeating: "d/", count: 5_000) + "x"
    #expect(failure { _ = try tree("out", [try file(name)], like: nil) } != nil)
    let deep = String(repeating: "d/", count: 900) + "x"
    #expect(try tree("out", [try file(deep)], like: nil) != nil)
  }

  private let ann = Signature(
    name: "Ann", email: "ann@example.org", time: 1_700_000_000, offset: 120)
  private let con = Signature(
    name: "Con Mitter", email: "con@example.org", time: 1_700_000_060, offset: -210)

  private func gitCommit(_ draft: CommitDraft) throws -> ObjectID {
    let parents = draft.parents.flatMap { ["-p", $0.description] }
    func date(_ signature: Signature) -> String {
      let offset = abs(signature.offset)
      let zone = String(format: "%02d%02d", offset / 60, offset % 60)
      return "@\(signature.time) \(signature.offset < 0 ? "-" : "+")\(zone)"
    }
    let result = try sandbox.run(
      ["commit-tree", draft.tree.description] + parents, in: "r", input: Data(draft.message.utf8),
      adding: [
        "GIT_AUTHOR_NAME": draft.author.name, "GIT_AUTHOR_EMAIL": draft.author.email,
        "GIT_AUTHOR_DATE": date(draft.author), "GIT_COMMITTER_NAME": draft.committer.name,
        "GIT_COMMITTER_EMAIL": draft.committer.email,
        "GIT_COMMITTER_DATE": date(draft.committer),
      ])
    try #require(result.status == 0, "\(result.talk)")
    return try #require(
      ObjectID(hexadecimal: String(decoding: result.output.prefix(40), as: UTF8.self)))
  }

  @Test(arguments: ["subject\n", "subject\n\nbody\n\nReconcile-Source: x\n", "é\u{1F600}\n"])
  func commits(_ message: String) throws {
    let head = try repository.revision("HEAD").id
    let tree = try base()
    for parents in [[], [head], [head, try sandbox.commit("next", in: "r")]] {
      let draft = CommitDraft(
        tree: tree, parents: parents, author: ann, committer: con, message: message)
      let id = try gitCommit(draft)
      #expect(try repository.write(draft) == id)
      let read = try repository.revision(id)
      #expect(read.author == ann && read.committer == con && read.message == message)
      #expect(read.parents == parents && read.tree == tree)
      try sandbox.git("update-ref", "refs/heads/written", id.description, in: "r")
      try sandbox.expectSound("r")
    }
  }

  @Test(arguments: [
    (" Ann. ", "ann@example.org"), ("\"Ann, Ltd.\"", " ann@example.org,"), ("Ann\tB", "a b"),
    ("Ann", ""), ("é", "é@example.org"),
  ])
  func signaturesAreTrimmedAsByGit(_ name: String, _ email: String) throws {
    let signature = Signature(name: name, email: email, time: 0, offset: 0)
    let draft = CommitDraft(
      tree: try base(), parents: [], author: signature, committer: con, message: "m\n")
    #expect(try repository.write(draft) == gitCommit(draft))
  }

  @Test(arguments: [
    Signature(name: "", email: "a", time: 1), Signature(name: " .,", email: "a", time: 1),
    Signature(name: "A\nB", email: "a", time: 1), Signature(name: "A <b>", email: "a", time: 1),
    Signature(name: "A", email: "a>b", time: 1), Signature(name: "A\0", email: "a", time: 1),
    Signature(name: "A", email: "a", time: -1),
    Signature(name: "A", email: "a", time: 1, offset: 1_440),
    Signature(name: "A", email: "a\nparent 0", time: 1),
  ])
  func signaturesThatAreNone(_ signature: Signature) throws {
    let draft = CommitDraft(
      tree: try base(), parents: [], author: ann, committer: signature, message: "m\n")
    guard case .invalidText? = failure({ _ = try repository.write(draft) }) else {
      Issue.record("\(signature)")
      return
    }
  }

  @Test func commitsOfNothing() throws {
    let none = try #require(ObjectID([UInt8](repeating: 7, count: 20)))
    var draft = CommitDraft(
      tree: none, parents: [], author: ann, committer: con, message: "m\n")
    #expect(
      failure { _ = try repository.write(draft) } == .missingObject(none, isPartial: false))
    draft.tree = try base()
    draft.parents = [none]
    #expect(
      failure { _ = try repository.write(draft) } == .missingObject(none, isPartial: false))
    draft.parents = []
    draft.message = "a\0b"
    #expect(
      failure { _ = try repository.write(draft) } == .invalidText("a message with a zero byte"))
  }

  @Test func readOnlyRepository() throws {
    // Who is root may write everywhere.
    guard geteuid() != 0 else { return }
    let objects = sandbox.path("r/.git/objects")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: objects)
    #expect(failure { _ = try repository.write(blob: Array("new".utf8)) } != nil)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: objects)
  }
}
