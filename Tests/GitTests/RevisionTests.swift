import Foundation
import Git
import GitSupport
import Testing

/// Texts that mean a commit, and what a commit says, as git has it.
@Suite struct RevisionTests {
  private let sandbox: Sandbox
  private let repository: Repository

  private static let template = Template { sandbox in
    try sandbox.repository("r", commits: 4)
    try sandbox.git("tag", "light", "HEAD~1", in: "r")
    try sandbox.git("tag", "-a", "heavy", "-m", "a tag", "HEAD~2", in: "r")
    try sandbox.git("tag", "-a", "twice", "-m", "a tag of a tag", "heavy", in: "r")
    try sandbox.git("branch", "side/one", "HEAD~3", in: "r")
    try sandbox.git("checkout", "-q", "side/one", in: "r")
    try sandbox.write("other\n", to: "r/other")
    try sandbox.commit("beside\n\nwith a body: é\n", in: "r")
    try sandbox.git("merge", "-q", "-m", "merged", "main", in: "r")
    try sandbox.git("pack-refs", "--all", in: "r")
    try sandbox.git("branch", "loose", "main", in: "r")
  }

  init() throws {
    sandbox = try Sandbox(copying: Self.template)
    repository = try sandbox.open("r")
  }

  @Test(arguments: [
    "HEAD", "@", "main", "side/one", "loose", "refs/heads/main", "heads/main", "light", "heavy",
    "twice", "tags/heavy", "HEAD~1", "HEAD~2", "HEAD^", "HEAD^2", "HEAD^2~1", "heavy^{commit}",
    "main^0", "twice^{}",
  ])
  func means(_ text: String) throws {
    let id = try sandbox.id("rev-parse", text + "^{commit}", in: "r")
    let revision = try repository.revision(text)
    #expect(revision.id == id)
    #expect(try repository.revision(id) == revision)
    let hexadecimal = id.description
    #expect(try repository.revision(hexadecimal) == revision)
    #expect(try repository.revision(String(hexadecimal.prefix(12))) == revision)
    let format = "--format=%T|%P|%an|%ae|%at|%cn|%ce|%ct|%B"
    let shown = try sandbox.git("show", "-s", format, hexadecimal, in: "r")
    let ours = [
      "\(revision.tree)", revision.parents.map(\.description).joined(separator: " "),
      revision.author.name, revision.author.email, "\(revision.author.time)",
      revision.committer.name, revision.committer.email, "\(revision.committer.time)",
      revision.message,
    ].joined(separator: "|")
    #expect(ours == shown)
    #expect(revision.author.offset == 120 && revision.committer.offset == -210)
  }

  @Test(arguments: [
    "", "nothing", "HEAD~99", "-x", "--help", "HEAD:file", ":/commit", "HEAD\0", "main..light",
    "0123456789012345678901234567890123456789", "^main", "refs/heads/",
  ])
  func meansNothing(_ text: String) {
    #expect(failure { _ = try repository.revision(text) } == .noRevision(text, isShallow: false))
  }

  @Test func noCommit() throws {
    let tree = try sandbox.id("rev-parse", "HEAD^{tree}", in: "r")
    let text = tree.description
    #expect(failure { _ = try repository.revision(text) } == .notACommit(text))
    #expect(
      failure { _ = try repository.revision(tree) } == .wrongKind(tree, expected: .commit))
    let none = try #require(ObjectID(hexadecimal: String(repeating: "7", count: 40)))
    #expect(
      failure { _ = try repository.revision(none) } == .missingObject(none, isPartial: false))
  }

  @Test func beginningOfSeveralIds() throws {
    let texts = (0..<2_000).map { Array("\($0)".utf8) }
    let beginnings = Dictionary(grouping: texts) { text in
      (try? ObjectHasher().store(text, as: .blob)).map { $0.description.prefix(4) } ?? ""
    }
    let twins = try #require(beginnings.first { $0.value.count > 1 })
    for text in twins.value { _ = try repository.write(blob: text) }
    let text = String(twins.key)
    #expect(failure { _ = try repository.revision(text) } == .ambiguousRevision(text))
  }

  @Test func branchWithoutCommit() throws {
    try sandbox.repository("empty", commits: 0)
    let empty = try sandbox.open("empty")
    let found = failure { _ = try empty.revision("HEAD") }
    #expect(found == .unborn(branch: "main"))
    #expect(found?.reason == "the branch `main` has no commit yet")
  }

  @Test func detachedHead() throws {
    try sandbox.git("checkout", "-q", "heavy", in: "r")
    let id = try sandbox.id("rev-parse", "HEAD", in: "r")
    #expect(try repository.target(of: "HEAD") == .object(id))
  }

  @Test func oddCommits() throws {
    let tree = try sandbox.git("rev-parse", "HEAD^{tree}", in: "r")
    let texts = [
      "tree \(tree)\nauthor A <a> 1 +0000\ncommitter C <c> 2 +9959\n\n",
      "tree \(tree)\nauthor A <a> 1 +0000\ncommitter C <c> 2 +0000\nencoding latin1\nx y\n\n\n\nm",
      "tree \(tree)\nauthor  <> 1 +0000\ncommitter C <c> 2 +0000\ngpgsig a\n b\n\nm\0n",
    ]
    for text in texts {
      let id = try sandbox.id(
        "hash-object", "-t", "commit", "-w", "--stdin", "--literally", in: "r", input: text)
      #expect(try repository.revision(id).tree.description == tree)
    }
    let bytes = Data("tree \(tree)\nauthor \u{FF} <a> 1 +0000\ncommitter C <c> 2 +0000\n\n\n".utf8)
    let broken = Data(bytes.map { $0 == 0xC3 ? 0xFF : $0 })
    let output = try sandbox.bytes(
      "hash-object", "-t", "commit", "-w", "--stdin", "--literally", in: "r", input: broken)
    let id = String(decoding: output, as: UTF8.self).prefix(40)
    #expect(try repository.revision(String(id)).author.name.contains("\u{FFFD}"))
    let noCommit = try sandbox.id(
      "hash-object", "-t", "commit", "-w", "--stdin", "--literally", in: "r", input: "nonsense")
    #expect(failure { _ = try repository.revision(noCommit) } != nil)
  }

  @Test func ancestors() throws {
    let names = ["HEAD", "main", "main~1", "main~3", "HEAD^1", "light", "side/one"]
    for one in names {
      for other in names {
        let status = try sandbox.run(
          ["merge-base", "--is-ancestor", one, other], in: "r"
        ).status
        let ours = try repository.isAncestor(
          try repository.revision(one).id, of: try repository.revision(other).id)
        #expect(ours == (status == 0), "\(one) \(other)")
      }
    }
  }

  @Test func shallowClone() throws {
    let ids = try (0..<4).map { try sandbox.id("rev-parse", "main~\($0)", in: "r") }
    let side = try sandbox.id("rev-parse", "HEAD^1", in: "r")
    try sandbox.git(
      "clone", "-q", "--depth=2", "--branch=main", "file://" + sandbox.path("r"), "s", in: ".")
    let shallow = try sandbox.open("s")
    #expect(shallow.shallowCommits == [ids[1]])
    #expect(try shallow.revision("HEAD").parents == [ids[1]])
    #expect(try shallow.revision(ids[1]).parents.isEmpty)
    let found = failure { _ = try shallow.revision("HEAD~2") }
    #expect(found == .noRevision("HEAD~2", isShallow: true))
    #expect(found?.remedy?.contains("--unshallow") == true)
    #expect(try shallow.isAncestor(ids[1], of: ids[0]))
    #expect(failure { _ = try shallow.isAncestor(ids[3], of: ids[0]) } == .shallow(ids[1]))
    #expect(failure { _ = try shallow.isAncestor(side, of: ids[0]) } == .shallow(ids[1]))
  }

  @Test func partialClone() throws {
    try sandbox.git("config", "uploadpack.allowFilter", "true", in: "r")
    try sandbox.git(
      "clone", "-q", "--no-checkout", "--filter=blob:none", "--branch=main",
      "file://" + sandbox.path("r"), "p", in: ".")
    let partial = try sandbox.open("p")
    #expect(partial.isPartial)
    let revision = try partial.revision("HEAD")
    let tree = CommitTree(partial, revision)
    let blob = try sandbox.id("rev-parse", "main:file", in: "r")
    let found = failure { _ = try partial.blob(blob) }
    #expect(found == .missingObject(blob, isPartial: true))
    #expect(try tree.entries(of: .root).count == 1)
    #expect(found?.remedy?.contains("git fetch --refetch --no-filter") == true)
    try sandbox.git("fetch", "-q", "--refetch", "--no-filter", in: "p")
    #expect(try partial.blob(blob).bytes.string == "3\n")
  }
}
