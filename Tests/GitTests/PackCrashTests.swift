import Foundation
import GitSupport
import Testing

@testable import Git

/// However writing ends, git has a repository to work with, and what was promised is there.
@Suite struct PackCrashTests {
  private let sandbox: Sandbox

  private static let template = Template { sandbox in try sandbox.repository("r") }

  init() throws { sandbox = try Sandbox(copying: Self.template) }

  /// The program that writes a batch; it is built beside the tests.
  private static let writer: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/writer"
  }()

  private var packs: String { sandbox.path("r/.git/objects/pack") }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: packs).sorted()
  }

  private func write(_ count: Int, number: Int, under limit: String = "") throws -> ProgramResult {
    var process = ChildProcess(
      "sh",
      ["-c", limit + "exec \"$@\"", "sh", Self.writer, sandbox.path("r"), "\(count)", "\(number)"])
    process.environment = sandbox.environment
    return try process.run()
  }

  /// Everything that a branch leads to is there, and leftovers go with what git cleans.
  private func expectSoundAndClean() throws {
    try sandbox.expectSound("r")
    try sandbox.git("rev-list", "--objects", "--branches", in: "r")
    try sandbox.git("gc", "-q", "--prune=now", in: "r")
    #expect(try !names().contains { $0.hasPrefix("tmp_") })
    try sandbox.expectSound("r")
  }

  @Test func killedAtAnyMoment() throws {
    #expect(try write(300, number: 1).isSuccess)
    for number in 2..<30 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Self.writer)
      process.arguments = [sandbox.path("r"), "300", "\(number)"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(.random(in: 0...120_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // Locks of references are not a matter of objects.
      let lock = sandbox.path("r/.git/refs/heads/written-\(number).lock")
      try? FileManager.default.removeItem(atPath: lock)
    }
    try expectSoundAndClean()
  }

  /// The system ends a program that writes a file beyond its limit: in the pack, or in the index.
  @Test(arguments: [(1, 300, 20), (100, 300, 2), (2, 9_000, 300)])
  func endedWhileWriting(_ number: Int, _ count: Int, _ blocks: Int) throws {
    let result = try write(count, number: number, under: "ulimit -f \(blocks); ")
    #expect(result.ending == .signal(SIGXFSZ))
    #expect(try names().allSatisfy { $0.hasPrefix("tmp_") })
    #expect(try !names().isEmpty)
    try expectSoundAndClean()
    #expect(try write(count, number: number).isSuccess)
    try expectSoundAndClean()
  }

  /// The same as an error, which a full disk gives.
  @Test(arguments: [20, 2])
  func fullDisk(_ blocks: Int) throws {
    let result = try write(300, number: 1, under: "trap '' XFSZ; ulimit -f \(blocks); ")
    #expect(result.ending == .status(1))
    let talk = String(decoding: result.talk, as: UTF8.self)
    #expect(talk.hasPrefix("writer: `\(packs)/tmp_pack_"), "\(talk)")
    #expect(talk.hasSuffix("` cannot be written: file too large\n"), "\(talk)")
    #expect(try names().isEmpty)
    try expectSoundAndClean()
  }

  @Test func noFolderForPacks() throws {
    try FileManager.default.removeItem(atPath: packs)
    #expect(try write(300, number: 1).isSuccess)
    try sandbox.expectSound("r")
    try Data().write(to: URL(fileURLWithPath: packs))
    let result = try write(300, number: 2)
    #expect(result.ending == .status(1))
    let talk = String(decoding: result.talk, as: UTF8.self)
    #expect(talk.hasSuffix("` cannot be written: not a directory\n"), "\(talk)")
  }

  /// What is there when the machine stops between two steps.
  @Test func stoppedBetweenSteps() throws {
    #expect(try write(300, number: 1).isSuccess)
    try sandbox.git("update-ref", "-d", "refs/heads/written-1", in: "r")
    let index = try #require(try names().first { $0.hasSuffix(".idx") })
    let pack = String(index.dropLast(3)) + "pack"
    try move(index, "tmp_idx_1")
    try sandbox.expectSound("r")
    try move(pack, "tmp_pack_1")
    try expectSoundAndClean()
    // The pack has its name and no index: the next run gives it one.
    #expect(try write(300, number: 1).isSuccess)
    try sandbox.git("update-ref", "-d", "refs/heads/written-1", in: "r")
    try move(index, "tmp_idx_2")
    #expect(try write(300, number: 1).isSuccess)
    #expect(try sandbox.git("rev-list", "--count", "--objects", "written-1", in: "r") == "302")
    try expectSoundAndClean()
  }

  private func move(_ name: String, _ other: String) throws {
    try FileManager.default.moveItem(atPath: packs + "/" + name, toPath: packs + "/" + other)
  }

  /// Deliveries while git cleans up.
  @Test func besideGarbageCollection() throws {
    let stop = sandbox.path("stop")
    let collector = Process()
    collector.executableURL = URL(fileURLWithPath: "/bin/sh")
    collector.arguments = [
      "-c", "until [ -e \(stop) ]; do git -C \(sandbox.path("r")) gc -q; done",
    ]
    collector.environment = sandbox.environment
    collector.standardError = FileHandle.nullDevice
    try collector.run()
    for number in 1..<20 {
      let result = try write(number % 2 == 0 ? 120 : 20, number: number)
      #expect(result.isSuccess, "\(String(decoding: result.talk, as: UTF8.self))")
    }
    try Data().write(to: URL(fileURLWithPath: stop))
    collector.waitUntilExit()
    #expect(
      try sandbox.git("for-each-ref", "refs/heads/written-*", in: "r").split(separator: "\n").count
        == 19)
    try expectSoundAndClean()
  }
}
