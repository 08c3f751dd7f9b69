import Documents
import Foundation
import GitSupport
import Testing

@testable import Git

/// What a batch writes is what git has, whichever way it is written.
@Suite struct ObjectBatchTests {
  private let sandbox: Sandbox
  private let repository: Repository

  private static let template = Template { sandbox in try sandbox.repository("r", commits: 0) }

  init() throws {
    sandbox = try Sandbox(copying: Self.template)
    repository = try sandbox.open("r")
  }

  private func text(_ number: Int) -> [UInt8] { Array("text \(number)\n".utf8) }

  /// `id kind size` of all objects that git finds, in order.
  private func listing() throws -> [String] {
    try sandbox.git("cat-file", "--batch-all-objects", "--batch-check", in: "r")
      .split(separator: "\n").map(String.init)
  }

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: sandbox.path("r/.git/objects/" + folder)
    ).sorted()
  }

  private func expectSoundPacks() throws {
    for name in try files("pack") where name.hasSuffix(".pack") {
      let path = ".git/objects/pack/" + name
      let trial = sandbox.path("home/trial.idx")
      try sandbox.git("index-pack", "--strict", "-o", trial, path, in: "r")
      let index = sandbox.path("r/" + path.dropLast(4) + "idx")
      #expect(FileManager.default.contentsEqual(atPath: trial, andPath: index))
      try sandbox.git("verify-pack", "-v", path, in: "r")
    }
    try sandbox.expectSound("r")
  }

  @Test(arguments: [0, 1, 99, 100, 101, 10_000])
  func anyNumberIsThere(_ count: Int) throws {
    let batch = ObjectBatch(for: repository)
    var expected: [String] = []
    for number in 0..<count {
      let bytes = text(number)
      expected.append("\(try batch.store(bytes, as: .blob)) blob \(bytes.count)")
    }
    #expect(batch.count == count)
    #expect(try listing().isEmpty)
    try batch.finish()
    #expect(try listing() == expected.sorted())
    #expect(try files("pack").count == (count < 100 ? 0 : 2))
    #expect(batch.count == 0)
    try expectSoundPacks()
    if count > 0 {
      let id = try ObjectHasher().store(text(count - 1), as: .blob)
      #expect(try repository.blob(id).bytes.string == "text \(count - 1)\n")
    }
  }

  @Test func sizesOfEveryLength() throws {
    let sizes = [0, 1, 15, 16, 17, 127, 128, 2_047, 2_048, 2_049, 262_143, 262_144, 33_554_432]
    let batch = ObjectBatch(for: repository)
    var expected: [String] = []
    for number in 0..<100 { _ = try batch.store(text(number), as: .blob) }
    for size in sizes {
      let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: size)
      let id = try batch.store(bytes, as: .blob)
      #expect(batch.bytes(of: id, as: .blob) == bytes)
      expected.append("\(id) blob \(size)")
    }
    try batch.finish()
    #expect(Set(expected).isSubset(of: try listing()))
    for line in expected {
      let words = line.split(separator: " ")
      let bytes = try sandbox.bytes("cat-file", "blob", String(words[0]), in: "r")
      #expect(bytes == Data(repeating: UInt8(ascii: "x"), count: Int(words[2]) ?? -1))
    }
    try expectSoundPacks()
  }

  @Test func bytesThatCannotBeCompressed() throws {
    var random = SystemRandomNumberGenerator()
    let batch = ObjectBatch(for: repository)
    var texts: [ObjectID: [UInt8]] = [:]
    for number in 0..<120 {
      let bytes = (0..<number * 700).map { _ in UInt8.random(in: 0...255, using: &random) }
      texts[try batch.store(bytes, as: .blob)] = bytes
    }
    try batch.finish()
    for (id, bytes) in texts {
      #expect(try sandbox.bytes("cat-file", "blob", id.description, in: "r") == Data(bytes))
    }
    try expectSoundPacks()
  }

  /// Trees and commits as git makes them, each made from one that is not written yet.
  @Test(arguments: [3, 150])
  func commitsUponEachOther(_ count: Int) throws {
    let batch = ObjectBatch(for: repository)
    let person = Signature(name: "A", email: "a@example.org", time: 1_700_000_000, offset: 60)
    var tree: ObjectID?
    var parents: [ObjectID] = []
    for number in 0..<count {
      let folder = try #require(RepoPath("out/\(number % 7)"))
      let file = TreeFile(
        try #require(RepoPath("a/\(number)")), try batch.store(text(number), as: .blob))
      tree = try repository.tree(like: tree, replacing: folder, with: [file], into: batch)
      parents = [
        try batch.write(
          CommitDraft(
            tree: try #require(tree), parents: parents, author: person, committer: person,
            message: "number \(number)\n"))
      ]
    }
    try batch.finish()
    let tip = try #require(parents.first)
    let change = ReferenceChange("refs/heads/tip", from: nil, to: tip, saying: "made")
    #expect(try repository.move([change], by: person) == [nil])
    try expectSoundPacks()
    #expect(try sandbox.git("rev-list", "--count", "tip", in: "r") == "\(count)")
    let names = try sandbox.git("ls-tree", "-r", "--name-only", "tip", in: "r")
    #expect(names.split(separator: "\n").count == min(count, 7))
    let last = "tip:out/\((count - 1) % 7)/a/\(count - 1)"
    #expect(try sandbox.git("cat-file", "blob", last, in: "r") == "text \(count - 1)")
  }

  @Test func whatIsMissingIsSaid() throws {
    let batch = ObjectBatch(for: repository)
    let person = Signature(name: "A", email: "a@example.org", time: 0, offset: 0)
    let absent = try ObjectHasher().store(text(1), as: .tree)
    let draft = CommitDraft(
      tree: absent, parents: [], author: person, committer: person, message: "")
    #expect(
      failure { _ = try batch.write(draft) } == .missingObject(absent, isPartial: false))
    #expect(batch.bytes(of: absent, as: .tree) == nil)
  }

  @Test(arguments: [2, 200])
  func twiceIsOnce(_ count: Int) throws {
    let batch = ObjectBatch(for: repository)
    for number in 0..<2 * count { _ = try batch.store(text(number % count), as: .blob) }
    #expect(batch.count == count)
    try batch.finish()
    #expect(try listing().count == count)
    // The same objects once more are the same pack.
    let before = try files("pack")
    for number in 0..<count { _ = try batch.store(text(number), as: .blob) }
    try batch.finish()
    #expect(try files("pack") == before)
    #expect(try sandbox.git("count-objects", "-v", in: "r").contains("garbage: 0"))
    try expectSoundPacks()
  }

  /// Only what the caller knows to be kept is not written; all else is, even if it is there.
  @Test func whatMayBePrunedIsWrittenAgain() throws {
    let kept = Set(
      try (0..<50).map { (number) throws(GitError) in
        try repository.store(text(number), as: .blob)
      })
    for number in 50..<100 { _ = try repository.store(text(number), as: .blob) }
    let batch = ObjectBatch(for: repository, skipping: kept)
    for number in 0..<160 { _ = try batch.store(text(number), as: .blob) }
    #expect(batch.count == 110)
    try batch.finish()
    let pack = try #require(try files("pack").first { $0.hasSuffix(".idx") })
    let index = try Data(
      contentsOf: URL(fileURLWithPath: sandbox.path("r/.git/objects/pack/" + pack)))
    let listed = String(
      decoding: try sandbox.bytes("show-index", in: "r", input: index), as: UTF8.self)
    #expect(listed.split(separator: "\n").count == 110)
    for id in kept { #expect(!listed.contains(id.description)) }
  }

  @Test func filesAreLikeThoseOfGit() throws {
    let batch = ObjectBatch(for: repository)
    for number in 0..<100 { _ = try batch.store(text(number), as: .blob) }
    try batch.finish()
    for name in try files("pack") {
      #expect(name.hasPrefix("pack-"))
      let path = sandbox.path("r/.git/objects/pack/" + name)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o444)
    }
    try sandbox.git("gc", "-q", in: "r")
    try sandbox.expectSound("r")
  }

  @Test func tooMuchIsRefused() throws {
    let batch = ObjectBatch(for: repository, skipping: [], limit: 10_000)
    let big = (0..<7_000).map { _ in UInt8.random(in: 0...255) }
    let other = Array(big.reversed())
    var ids = [try batch.store(big, as: .blob)]
    for number in 0..<100 { ids.append(try batch.store(text(number), as: .blob)) }
    #expect(failure { _ = try batch.store(other, as: .blob) } == .tooManyBytes(limit: 10_000))
    ids.append(try batch.store(text(100), as: .blob))
    try batch.finish()
    #expect(try listing().map { String($0.prefix(40)) } == ids.map(\.description).sorted())
  }

  /// The first object of a pack is the one that is too much.
  @Test func tooMuchOfFewIsRefused() throws {
    let batch = ObjectBatch(for: repository, skipping: [], limit: 10_000)
    let big = (0..<20_000).map { _ in UInt8.random(in: 0...255) }
    var ids = [try batch.store(big, as: .blob)]
    for number in 0..<98 { ids.append(try batch.store(text(number), as: .blob)) }
    #expect(failure { _ = try batch.store(text(98), as: .blob) } == .tooManyBytes(limit: 10_000))
    try batch.finish()
    #expect(try listing().map { String($0.prefix(40)) } == ids.map(\.description).sorted())
  }
}
