import Foundation
import Git
import GitSupport
import Testing

/// Many at once, and none to its end: what a busy pipeline does to a repository in a year.
/// `make storm` does it in full, `make test` a small part of it.
@Suite(.enabled(if: ProgramProcess.path != nil, "needs the program"), .serialized)
struct StormTests {
  private static let isFull = ProcessInfo.processInfo.environment["STORM"] != nil

  private let storm: StormProject
  private var sandbox: Sandbox { storm.sandbox }

  init() throws {
    storm = try StormProject()
  }

  /// Some environments, as a call names them.
  private func someEnvironments() -> [String] {
    let names = StormProject.environments.shuffled().prefix(Int.random(in: 1...5))
    return Bool.random() ? ["--all"] : names.flatMap { ["--env", $0] }
  }

  /// Waits for processes; each must have ended well and in silence.
  private func expectSuccess(_ running: [ProgramProcess.Running]) throws {
    for process in running {
      let result = try process.end()
      #expect(result.code == 0 && result.talk.isEmpty, "\(result)")
    }
  }

  @Test func manyRunsInOneRepository() throws {
    let program = ProgramProcess(sandbox: sandbox, folder: "work")
    var sources = [try sandbox.git("rev-parse", "main", in: "work")]
    for round in 0..<(Self.isFull ? 4 : 1) {
      for number in 0..<5 {
        let names = StormProject.environments.filter { _ in Bool.random() }
        sources.append(try storm.change(names, "round-\(round)-\(number)").description)
      }
      let calls = (0..<(Self.isFull ? 50 : 12)).map { _ in
        someEnvironments() + ["--from", sources.randomElement() ?? "main"]
      }
      try expectSuccess(try calls.map { try program.start($0) })
      try storm.expectOrder(in: "work")
    }
    #expect(try program.run(["--all"]).code == 0)
    try storm.expectOrder(in: "work")
    try storm.expectNewest(in: "work")
  }

  @Test func manyClonesOfOneRemote() throws {
    try sandbox.git("clone", "-q", "--bare", "work", "remote", in: "")
    try sandbox.git("config", "core.logAllRefUpdates", "always", in: "remote")
    let clones = (1...(Self.isFull ? 20 : 6)).map { "clone-\($0)" }
    for clone in clones { try sandbox.git("clone", "-q", "remote", clone, in: "") }
    for round in 0..<(Self.isFull ? 5 : 2) {
      for clone in clones.shuffled().prefix(4) {
        try sandbox.git("pull", "-q", "--rebase", in: clone)
        let names = StormProject.environments.filter { _ in Bool.random() }
        try storm.change(names, "\(clone)-\(round)", in: clone)
        try sandbox.git("push", "-q", "origin", "main", in: clone)
      }
      let running = try clones.map { clone in
        try ProgramProcess(sandbox: sandbox, folder: clone).start(someEnvironments() + ["--push"])
      }
      try expectSuccess(running)
    }
    try sandbox.git("pull", "-q", "--rebase", in: clones[0])
    let last = try ProgramProcess(sandbox: sandbox, folder: clones[0]).run(["--all", "--push"])
    #expect(last.code == 0, "\(last)")
    try storm.expectOrder(in: "remote")
    try storm.expectNewest(in: "remote")
    try expectNoForce()
  }

  /// Every move of a branch of the remote went to a commit that follows the one before.
  private func expectNoForce() throws {
    for branch in StormProject.branches {
      let log = try sandbox.git(
        "reflog", "show", "--format=%H", "refs/heads/" + branch, in: "remote")
      let ids = log.split(separator: "\n").map(String.init)
      #expect(!ids.isEmpty)
      for (new, old) in zip(ids, ids.dropFirst()) {
        let result = try sandbox.run(["merge-base", "--is-ancestor", old, new], in: "remote")
        #expect(result.status == 0, "\(branch): \(old) was left for \(new)")
      }
    }
  }

  @Test func runsThatAreKilled() throws {
    let program = ProgramProcess(sandbox: sandbox, folder: "work")
    let start = Date()
    #expect(try program.run(["--all"]).code == 0)
    let whole = Date().timeIntervalSince(start)
    let foreign = "work/.git/refs/heads/somebody.lock"
    try sandbox.write("theirs\n", to: foreign)
    var killed = 0
    for number in 0..<(Self.isFull ? 200 : 20) {
      try storm.change(StormProject.environments, "value-\(number)")
      let running = try program.start(["--all"])
      Thread.sleep(forTimeInterval: Double.random(in: 0...whole * 1.1))
      running.kill()
      if try running.end().code < 0 { killed += 1 }
      if number % 10 == 0 { try sandbox.expectSound("work") }
      let next = try program.run(["--all"])
      #expect(next.code == 0 && next.talk.isEmpty, "\(next)")
    }
    #expect(killed > (Self.isFull ? 100 : 5), "\(killed)")
    try storm.expectOrder(in: "work")
    try storm.expectNewest(in: "work")
    #expect(
      try String(contentsOfFile: sandbox.path(foreign), encoding: .utf8) == "theirs\n")
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("work/.git/reconcile.journal")))
  }

  /// Commits values; git itself fails where its own collector removes a folder at that moment.
  private func change(_ number: Int) throws {
    for name in StormProject.environments { try storm.write(name, "value-\(number)") }
    for _ in 0..<20 {
      _ = try sandbox.run(["add", "-A"], in: "work")
      let result = try sandbox.run(["commit", "-q", "-m", "value-\(number)"], in: "work")
      if result.status == 0 { return }
    }
    Issue.record("git cannot commit")
  }

  @Test func deliveriesBesideTheCollectorOfGarbage() throws {
    let program = ProgramProcess(sandbox: sandbox, folder: "work")
    let count = Self.isFull ? 200 : 15
    let sandbox = sandbox
    let collector = Thread {
      for _ in 0..<count { _ = try? sandbox.run(["gc", "-q"], in: "work") }
    }
    collector.start()
    var number = 0
    while !collector.isFinished {
      number += 1
      try change(number)
      let result = try program.run(["--all"])
      #expect(result.code == 0 && result.talk.isEmpty, "\(result)")
    }
    try storm.expectOrder(in: "work")
    try storm.expectNewest(in: "work")
    for branch in StormProject.own {
      #expect(
        try sandbox.git("rev-list", "--count", "rendered/" + branch, in: "work") == "\(number)")
    }
  }
}
