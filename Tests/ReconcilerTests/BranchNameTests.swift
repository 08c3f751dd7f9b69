import Foundation
import Testing

@testable import Reconciler

/// Names of branches, beside the real git.
@Suite struct BranchNameTests {
  private static let words = [
    "a", "b", "rendered", "HEAD", "@", "{", "}", "@{", "-", "-x", ".", "..", "/", "//", ".lock",
    "lock", "~", "^", ":", "?", "*", "[", "]", "\\", " ", "\t", "\u{7F}", "é", "\u{202E}", "\u{80}",
    "😀", "0", "#", "$", "%", "&", "'", "\"", "(", "|", "<", "!", "+", ",", "=", "_", "`",
  ]

  private static let known = [
    "", "@", "HEAD", "HEAD/x", "x/HEAD", "refs/heads/x", "refs/../x", "refs/heads/../x",
    "--upload-pack=x", "-", "a/-b", "a.", "a./b", "a.lock", "a.lock/b", "a.lockx", ".a", "a/.b",
    "a//b", "/a", "a/", "a@", "@a", "a@{", "@{-1}", "@{u}", "x@{u}", "a b", "a\nb", "@/x", "x/@",
  ]

  private static let git = run(["version"], [])

  @Test(.enabled(if: git != nil, "needs git"), arguments: [1, 2] as [UInt64])
  func theyAreThoseThatGitTakes(seed: UInt64) throws {
    var state = seed
    func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let random = (0..<400).map { _ in
      (0...next(below: 4)).map { _ in Self.words[next(below: Self.words.count)] }.joined()
    }
    let names = Self.known + random
    let answers = try #require(Self.areBranches(names))
    #expect(answers.count == names.count)
    for (name, theirs) in zip(names, answers) {
      let reason = BranchName.reason(against: name)
      #expect((reason == nil) == theirs, "\(name.debugDescription): \(reason ?? "taken")")
    }
    #expect(answers.count { $0 } > 50)
    #expect(answers.count { !$0 } > 50)
  }

  /// What `git check-ref-format` says of names, asked in a repository.
  private static func areBranches(_ names: [String]) -> [Bool]? {
    let script = """
      git init -q . && for name; do
        if git check-ref-format --branch "$name" >out 2>&1; then echo yes; else echo no; fi
      done
      """
    return run(["-c", script, "sh"], names, program: "sh")?.split(separator: "\n").map {
      $0 == "yes"
    }
  }

  private static func run(
    _ arguments: [String], _ names: [String], program: String = "git"
  ) -> String? {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("branches-" + UUID().uuidString)
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments + names
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C",
      "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
