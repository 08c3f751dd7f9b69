import Foundation
import Git
import Testing

/// A folder for one test, and the real git, which sees no configuration of this machine.
package final class Sandbox: Sendable {
  package let folder: String

  package init() throws {
    folder = try Self.newFolder()
    try FileManager.default.createDirectory(
      atPath: folder + "/home", withIntermediateDirectories: true)
  }

  /// A copy of another one: starting git again and again takes longer.
  package init(copying template: Template) throws {
    folder = try Self.newFolder()
    let folder = try template.sandbox.get().folder
    try FileManager.default.copyItem(atPath: folder, toPath: self.folder)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static func newFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    return folder.appendingPathComponent("git-" + UUID().uuidString).path
  }

  package var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": folder + "/home", "LC_ALL": "C", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_TERMINAL_PROMPT": "0",
      "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.org",
      "GIT_AUTHOR_DATE": "1700000000 +0200",
      "GIT_COMMITTER_NAME": "Con", "GIT_COMMITTER_EMAIL": "con@example.org",
      "GIT_COMMITTER_DATE": "1700000060 -0330",
    ]
  }

  /// Who git takes the test for.
  package var user: GitUser {
    let environment = environment
    return GitUser { environment[$0] }
  }

  package func path(_ name: String) -> String { folder + "/" + name }

  /// Runs git in a folder of the sandbox.
  package func run(
    _ arguments: [String], in name: String, input: Data? = nil, adding: [String: String] = [:]
  ) throws -> (status: Int32, output: Data, talk: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path(name))
    process.environment = environment.merging(adding) { $1 }
    let number = UUID().uuidString
    let files = ["in", "out", "talk"].map { path("home/\(number).\($0)") }
    try (input ?? Data()).write(to: URL(fileURLWithPath: files[0]))
    for file in files.dropFirst() { try Data().write(to: URL(fileURLWithPath: file)) }
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    return (
      process.terminationStatus, try Data(contentsOf: URL(fileURLWithPath: files[1])),
      try String(contentsOfFile: files[2], encoding: .utf8)
    )
  }

  /// Runs git and answers its bytes.
  @discardableResult
  package func bytes(
    _ arguments: String..., in name: String, input: Data? = nil, adding: [String: String] = [:]
  ) throws -> Data {
    let result = try run(arguments, in: name, input: input, adding: adding)
    try #require(result.status == 0, "git \(arguments): \(result.talk)")
    return result.output
  }

  /// Runs git and answers its text without the last line break.
  @discardableResult
  package func git(
    _ arguments: String..., in name: String, input: String? = nil, adding: [String: String] = [:]
  ) throws -> String {
    let result = try run(arguments, in: name, input: input.map { Data($0.utf8) }, adding: adding)
    try #require(result.status == 0, "git \(arguments): \(result.talk)")
    let text = String(decoding: result.output, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Runs git and answers an id.
  package func id(
    _ arguments: String..., in name: String, input: String? = nil, adding: [String: String] = [:]
  ) throws -> ObjectID {
    let result = try run(arguments, in: name, input: input.map { Data($0.utf8) }, adding: adding)
    try #require(result.status == 0, "git \(arguments): \(result.talk)")
    let text = String(decoding: result.output, as: UTF8.self)
    return try #require(ObjectID(hexadecimal: text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  package func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Makes a repository with a branch `main` and as many commits.
  package func repository(_ name: String, commits: Int = 1) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
    try git("init", "-q", "-b", "main", ".", in: name)
    for number in 0..<commits {
      try write("\(number)\n", to: name + "/file")
      try commit("commit \(number)", in: name)
    }
  }

  /// Commits all that stands in a working tree.
  @discardableResult
  package func commit(_ message: String, in name: String) throws -> ObjectID {
    try git("add", "-A", in: name)
    try git("commit", "-q", "--allow-empty", "-m", message, in: name)
    return try id("rev-parse", "HEAD", in: name)
  }

  package func open(_ name: String) throws -> Repository {
    try Repository.open(path(name), for: user)
  }

  /// git finds nothing to complain of.
  package func expectSound(_ name: String) throws {
    let result = try run(["fsck", "--strict", "--no-dangling"], in: name)
    #expect(result.status == 0, "\(result.talk)")
    #expect(!result.talk.contains("warning"), "\(result.talk)")
  }
}

/// The error that a call throws.
package func failure(_ body: () throws -> Void) -> GitError? {
  do {
    try body()
    return nil
  } catch {
    return error as? GitError
  }
}
