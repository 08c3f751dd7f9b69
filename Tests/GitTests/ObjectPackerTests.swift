import Documents
import Foundation
import GitSupport
import Testing

@testable import Git

/// What is made on other threads is what a batch makes itself, and git reads the differences.
@Suite struct ObjectPackerTests {
  private let sandbox: Sandbox
  private let repository: Repository

  private static let template = Template { sandbox in try sandbox.repository("r", commits: 0) }

  init() throws {
    sandbox = try Sandbox(copying: Self.template)
    repository = try sandbox.open("r")
  }

  /// One of several like texts.
  private func text(_ kind: Int, _ part: Int) -> [UInt8] {
    let lines = (0..<40).map { "key\($0): value \($0) of \(kind)" } + ["part: \(part)"]
    return Array((lines + lines).joined(separator: "\n").utf8)
  }

  private func packs() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: sandbox.path("r/.git/objects/pack")
    ).filter { $0.hasSuffix(".pack") }
  }

  /// Writes texts of several kinds for many parts of a work, and answers their ids.
  private func write(
    parts: Int, kinds: Int, to batch: ObjectBatch, window: Int?, _ makers: Int = 1
  ) throws -> [ObjectID: [UInt8]] {
    let begin = batch.packers(window: window)
    let packers = (0..<makers).map { _ in begin() }
    var written: [ObjectID: [UInt8]] = [:]
    for part in 0..<parts {
      let packer = packers[part % makers]
      packer.begin(part)
      for kind in 0..<kinds {
        let bytes = text(kind, part)
        written[try packer.store(bytes, as: .blob, likeness: UInt64(kind))] = bytes
      }
      let made = packer.take()
      #expect(packer.take().isEmpty)
      for object in made { try batch.store(object) }
    }
    return written
  }

  private func expectWhole(_ written: [ObjectID: [UInt8]]) throws {
    for (id, bytes) in written {
      #expect(Array(try repository.blob(id).bytes) == bytes)
    }
    for name in try packs() {
      let path = ".git/objects/pack/" + name
      let trial = sandbox.path("home/trial.idx")
      try sandbox.git("index-pack", "--strict", "-o", trial, path, in: "r")
      let index = sandbox.path("r/" + path.dropLast(4) + "idx")
      #expect(FileManager.default.contentsEqual(atPath: trial, andPath: index))
    }
    try sandbox.expectSound("r")
  }

  @Test func differencesAreRead() throws {
    let batch = ObjectBatch(for: repository)
    let written = try write(parts: 60, kinds: 5, to: batch, window: 7)
    for (id, bytes) in written { #expect(batch.bytes(of: id, as: .blob) == bytes) }
    try batch.finish()
    try expectWhole(written)
    let pack = ".git/objects/pack/" + (try #require(packs().first))
    let chains = try sandbox.git("verify-pack", "-s", pack, in: "r")
    #expect(chains.contains("non delta: 5 objects"))
    #expect(chains.contains("chain length = 1: 295 objects"))
    #expect(!chains.contains("chain length = 2"))
    try sandbox.git("gc", "-q", "--prune=now", in: "r")
    try sandbox.expectSound("r")
  }

  /// An object that is written as a difference is the same object.
  @Test func manyPackersWriteTheSameBytes() throws {
    var hashes: [[String]] = []
    for makers in [1, 2, 5] {
      let batch = ObjectBatch(for: repository)
      _ = try write(parts: 40, kinds: 4, to: batch, window: 8, makers)
      try batch.finish()
      hashes.append(try packs())
      for name in try packs() {
        try FileManager.default.removeItem(atPath: sandbox.path("r/.git/objects/pack/" + name))
      }
    }
    #expect(hashes[0].count == 1)
    #expect(hashes[1] == hashes[0])
    #expect(hashes[2] == hashes[0])
  }

  /// What is new within the window is not known to those that may have begun before it was taken.
  @Test func newKindsWithinTheWindow() throws {
    let batch = ObjectBatch(for: repository)
    let packer = batch.packers(window: 10)()
    for part in 0..<200 {
      packer.begin(part)
      _ = try packer.store(text(part < 20 ? 0 : 1, part), as: .blob, likeness: part < 20 ? 0 : 1)
      for object in packer.take() { try batch.store(object) }
    }
    try batch.finish()
    let pack = ".git/objects/pack/" + (try #require(packs().first))
    let chains = try sandbox.git("verify-pack", "-s", pack, in: "r")
    #expect(chains.contains("non delta: 11 objects"))
    #expect(chains.contains("chain length = 1: 189 objects"))
  }

  @Test func fewAreWrittenByThemselves() throws {
    let batch = ObjectBatch(for: repository)
    let written = try write(parts: 20, kinds: 4, to: batch, window: 8)
    try batch.finish()
    #expect(try packs().isEmpty)
    try expectWhole(written)
  }

  @Test func withoutAFolderForPacks() throws {
    try FileManager.default.removeItem(atPath: sandbox.path("r/.git/objects/pack"))
    let batch = ObjectBatch(for: repository)
    let written = try write(parts: 50, kinds: 4, to: batch, window: 8)
    try batch.finish()
    for (id, bytes) in written { #expect(Array(try repository.blob(id).bytes) == bytes) }
  }

  @Test func whatIsKnownIsNotMade() throws {
    let known = try ObjectHasher().store(text(0, 0), as: .blob)
    let batch = ObjectBatch(for: repository, skipping: [known])
    let packer = batch.packers(window: 8)()
    #expect(try packer.store(text(0, 0), as: .blob, likeness: 0) == known)
    #expect(packer.take().isEmpty)
  }
}
