import Foundation
import Git
import GitSupport
import Synchronization
import Testing

/// References are read as git reads them, and moved by one at a time.
@Suite struct ReferenceTests {
  private let sandbox: Sandbox
  private let repository: Repository
  private let ids: [ObjectID]
  private let con = Signature(name: "Con", email: "con@example.org", time: 1)

  private static let template = Template { sandbox in
    try sandbox.repository("r", commits: 3)
  }

  init() throws {
    let sandbox = try Sandbox(copying: Self.template)
    ids = try (0..<3).map { try sandbox.id("rev-parse", "main~\($0)", in: "r") }
    self.sandbox = sandbox
    repository = try sandbox.open("r")
  }

  private func move(_ name: String, from old: ObjectID?, to new: ObjectID) throws {
    try move(name, from: old, to: new, in: repository)
  }

  private func move(
    _ name: String, from old: ObjectID?, to new: ObjectID?, in repository: Repository
  ) throws {
    let change = ReferenceChange(name, from: old, to: new, saying: "deliver\nmain")
    for failure in try repository.move([change], by: con) { if let failure { throw failure } }
  }

  private func value(_ name: String) throws -> String {
    try sandbox.git("rev-parse", name, in: "r")
  }

  @Test func createAndMove() throws {
    let name = "refs/heads/rendered/prod"
    #expect(try repository.target(of: name) == nil)
    try move(name, from: nil, to: ids[2])
    #expect(try value(name) == ids[2].description)
    try move(name, from: ids[2], to: ids[1])
    #expect(try repository.target(of: name) == .object(ids[1]))
    let log = try sandbox.git("reflog", "show", "--format=%gn <%ge> %gs", name, in: "r")
    #expect(
      log.split(separator: "\n") == [
        "Con <con@example.org> reconcile: deliver main",
        "Con <con@example.org> reconcile: deliver main",
      ])
    try sandbox.expectSound("r")
  }

  @Test func packedReferences() throws {
    let name = "refs/heads/rendered/prod"
    try sandbox.git("update-ref", name, ids[2].description, in: "r")
    try sandbox.git("pack-refs", "--all", in: "r")
    #expect(try repository.target(of: name) == .object(ids[2]))
    #expect(failure { try move(name, from: nil, to: ids[0]) } != nil)
    try move(name, from: ids[2], to: ids[0])
    #expect(try value(name) == ids[0].description)
    try sandbox.expectSound("r")
  }

  @Test func anotherValue() throws {
    let name = "refs/heads/x"
    let missing = failure { try move(name, from: ids[1], to: ids[0]) }
    #expect(missing == .referenceMoved(name, expected: ids[1], found: nil))
    try move(name, from: nil, to: ids[2])
    let created = failure { try move(name, from: nil, to: ids[0]) }
    #expect(created == .referenceMoved(name, expected: nil, found: .object(ids[2])))
    #expect(created?.reason == "`\(name)` is \(ids[2]), not absent as expected")
    let moved = failure { try move(name, from: ids[1], to: ids[0]) }
    #expect(moved == .referenceMoved(name, expected: ids[1], found: .object(ids[2])))
    #expect(try value(name) == ids[2].description)
    try sandbox.git("symbolic-ref", "refs/heads/s", "refs/heads/x", in: "r")
    let symbolic = failure { try move("refs/heads/s", from: ids[2], to: ids[0]) }
    #expect(
      symbolic
        == .referenceMoved(
          "refs/heads/s", expected: ids[2], found: .reference("refs/heads/x")))
  }

  @Test func absentObject() throws {
    let none = try #require(ObjectID([UInt8](repeating: 7, count: 20)))
    let found = failure { try move("refs/heads/x", from: nil, to: none) }
    #expect(found == .missingObject(none, isPartial: false))
    let other = failure { try move("refs/heads/main", from: ids[0], to: none) }
    #expect(other == .missingObject(none, isPartial: false))
  }

  @Test(arguments: ["refs/heads/main/sub", "refs/heads/a"])
  func filesAndFolders(_ name: String) throws {
    try sandbox.git("update-ref", "refs/heads/a/b", ids[0].description, in: "r")
    #expect(failure { try move(name, from: nil, to: ids[0]) } == .referenceTaken(name))
    try sandbox.git("pack-refs", "--all", in: "r")
    #expect(failure { try move(name, from: nil, to: ids[0]) } == .referenceTaken(name))
  }

  @Test(arguments: [
    "", "HEAD", "main", "refs/heads/../x", "refs/heads/x.lock", "refs/heads/a..b", "refs/heads/",
    "refs/heads/a b", "refs/heads/a\0b", "refs/heads/.x", "refs/heads/x~1", "refs/heads//x",
    "refs/../../x", "refs/heads/a\\b", "refs/heads/@{x}", "-x",
  ])
  func namesThatAreNone(_ name: String) throws {
    #expect(failure { try move(name, from: nil, to: ids[0]) } == .invalidReference(name))
  }

  @Test func locks() throws {
    try sandbox.write("", to: "r/.git/refs/heads/main.lock")
    let found = failure { try move("refs/heads/main", from: ids[0], to: ids[1]) }
    let file = sandbox.path("r/.git/refs/heads/main.lock")
    guard case .locked(file, let seconds?) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(seconds < 60)
    #expect(found?.reason.hasPrefix("`\(file)` is locked by another process, for ") == true)
    #expect(FileManager.default.fileExists(atPath: file))
    #expect(try value("main") == ids[0].description)
  }

  @Test func lists() throws {
    for name in ["heads/b/x", "heads/a", "heads/b-c", "tags/t", "heads/B"] {
      try sandbox.git("update-ref", "refs/" + name, ids[1].description, in: "r")
    }
    try sandbox.git("pack-refs", "--all", in: "r")
    try sandbox.git("update-ref", "refs/heads/b/y", ids[2].description, in: "r")
    try sandbox.git("update-ref", "refs/heads/a", ids[2].description, in: "r")
    try sandbox.git("symbolic-ref", "refs/heads/b/sym", "refs/heads/main", in: "r")
    for prefix in ["refs/", "refs/heads/", "refs/heads/b", "refs/heads/b/", "refs/none/", ""] {
      let ours = try repository.references(beginning: prefix).map { reference in
        switch reference.target {
        case .object(let id): "\(reference.name) \(id) "
        case .reference(let name): "\(reference.name) \(ids[0]) \(name)"
        }
      }
      let format = "--format=%(refname) %(objectname) %(symref)"
      let listed = try sandbox.git("for-each-ref", format, in: "r").split(separator: "\n")
      #expect(ours == listed.map(String.init).filter { $0.hasPrefix(prefix) }, "\(prefix)")
    }
    #expect(try repository.references(beginning: "refs/heads/*").isEmpty)
  }

  @Test func head() throws {
    #expect(try repository.target(of: "HEAD") == .reference("refs/heads/main"))
    #expect(try repository.target(of: "HEAD")?.branch == "main")
    try sandbox.git("checkout", "-q", "--detach", in: "r")
    #expect(try repository.target(of: "HEAD") == .object(ids[0]))
    #expect(try repository.target(of: "HEAD")?.branch == nil)
  }

  @Test func branchesOfWorkingTrees() throws {
    try sandbox.git("worktree", "add", "-q", "-b", "side", "../linked", in: "r")
    try sandbox.git("branch", "free", in: "r")
    for repository in [repository, try sandbox.open("linked")] {
      let found = try CheckedOutBranches(of: repository)
      #expect(found.workingTree(of: "main") == sandbox.path("r"))
      #expect(found.workingTree(of: "side") == sandbox.path("linked"))
      #expect(found.workingTree(of: "free") == nil)
      #expect(found.workingTree(of: "mai") == nil)
    }
    try sandbox.git("clone", "-q", "--bare", "r", "b", in: ".")
    #expect(try CheckedOutBranches(of: sandbox.open("b")).workingTree(of: "main") == nil)
  }

  @Test func branchInTheMiddleOfARebase() throws {
    try sandbox.git("checkout", "-q", "-b", "side", "HEAD~1", in: "r")
    try sandbox.write("conflict\n", to: "r/file")
    try sandbox.commit("conflict", in: "r")
    #expect(try sandbox.run(["rebase", "main"], in: "r").status != 0)
    #expect(try repository.target(of: "HEAD")?.branch == nil)
    #expect(try CheckedOutBranches(of: repository).workingTree(of: "side") == sandbox.path("r"))
  }

  /// Of several that move a branch from one value, one wins, and the others hear of it.
  @Test func race() throws {
    let name = "refs/heads/race"
    var current: ObjectID?
    for round in 0..<20 {
      let targets = try (0..<4).map { number in
        try repository.write(
          CommitDraft(
            tree: try repository.revision(ids[0]).tree, parents: current.map { [$0] } ?? [],
            author: con, committer: con, message: "\(round) \(number)\n"))
      }
      let winners = Mutex<[ObjectID]>([])
      let repositories = try (0..<4).map { _ in try sandbox.open("r") }
      let start = current
      DispatchQueue.concurrentPerform(iterations: 4) { number in
        let found = failure {
          try move(name, from: start, to: targets[number], in: repositories[number])
        }
        switch found {
        case nil: winners.withLock { $0.append(targets[number]) }
        case .referenceMoved, .locked: break
        case let other: Issue.record("\(String(describing: other))")
        }
      }
      let won = winners.withLock { $0 }
      #expect(won.count == 1)
      #expect(try repository.target(of: name) == won.first.map { .object($0) })
      current = won.first
    }
    #expect(try sandbox.git("rev-list", "--count", name, in: "r") == "20")
    try sandbox.expectSound("r")
  }

  /// The same beside `git update-ref` in other processes.
  @Test func raceWithGit() throws {
    let name = "refs/heads/race"
    try move(name, from: nil, to: ids[2])
    var current = ids[2]
    for round in 0..<6 {
      let next = current == ids[2] ? ids[1] : ids[2]
      let wins = Mutex(0)
      let start = current
      DispatchQueue.concurrentPerform(iterations: 4) { number in
        let hasWon =
          number < 2
          ? failure { try move(name, from: start, to: next) } == nil
          : (try? sandbox.run(
            ["update-ref", name, next.description, start.description], in: "r"
          ).status) == 0
        if hasWon { wins.withLock { $0 += 1 } }
      }
      #expect(wins.withLock { $0 } == 1, "round \(round)")
      current = next
      #expect(try value(name) == next.description)
    }
  }
}
