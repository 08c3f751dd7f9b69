import Foundation
import Git
import GitSupport
import Testing

/// What a run that died left behind, and what others own.
@Suite struct ReferenceJournalTests {
  private let sandbox: Sandbox
  private let repository: Repository
  private let ids: [ObjectID]
  private let con = Signature(name: "Con", email: "con@example.org", time: 1_700_000_000)

  init() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", "r", in: "")
    for name in ["one", "two"] {
      try sandbox.write(name, to: "r/file")
      try sandbox.commit(name, in: "r")
    }
    ids = try ["main", "main~1"].map { try sandbox.id("rev-parse", $0, in: "r") }
    self.sandbox = sandbox
    repository = try sandbox.open("r")
  }

  private static let name = "refs/heads/rendered/dev"
  private var lock: String { sandbox.path("r/.git/\(Self.name).lock") }
  private var journal: String { sandbox.path("r/.git/reconcile.journal") }

  private func move() throws -> GitError? {
    try repository.move(
      [ReferenceChange(Self.name, from: nil, to: ids[0], saying: "test")], by: con)[0]
  }

  /// Makes the lock as a run would, and writes down what it would have.
  private func die(saying isThere: Bool = true, content: String = "") throws {
    try sandbox.write("", to: "r/.git/\(Self.name).lock")
    var status = stat()
    #expect(stat(lock, &status) == 0)
    let time = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    var text = "plan \(ids[0]) \(Self.name)\n"
    if isThere {
      text += "lock \(status.st_dev) \(status.st_ino) \(time) \(Self.name)\n"
    }
    try sandbox.write(text, to: "r/.git/reconcile.journal")
    if !content.isEmpty { try sandbox.write(content, to: "r/.git/\(Self.name).lock") }
  }

  private func expectMoved() throws {
    #expect(try move() == nil)
    #expect(try sandbox.id("rev-parse", Self.name, in: "r") == ids[0])
    #expect(!FileManager.default.fileExists(atPath: journal))
    try sandbox.expectSound("r")
  }

  private func expectKept(_ content: String) throws {
    guard case .locked(lock, _) = try move() else {
      Issue.record("moved")
      return
    }
    #expect(try String(contentsOfFile: lock, encoding: .utf8) == content)
    #expect(!FileManager.default.fileExists(atPath: journal))
  }

  @Test func anOwnLockIsRemoved() throws {
    try die()
    try expectMoved()
  }

  @Test func anOwnLockThatIsWrittenIsRemoved() throws {
    try die()
    let file = try #require(FileHandle(forWritingAtPath: lock))
    try file.write(contentsOf: Data("\(ids[0])\n".utf8))
    try file.close()
    try expectMoved()
  }

  @Test func aJournalThatEndsEarlyIsEnough() throws {
    try sandbox.write("plan", to: "r/.git/reconcile.journal")
    try expectMoved()
  }

  /// The program died before it made the lock, and git made one.
  @Test func aLockThatIsNotWrittenDownIsKept() throws {
    try die(saying: false, content: "\(ids[1])\n")
    try expectKept("\(ids[1])\n")
  }

  /// The lock of the program is gone, and another one has its place.
  @Test func anotherLockIsKept() throws {
    try die()
    try FileManager.default.removeItem(atPath: lock)
    try sandbox.write("", to: "r/.git/other")
    try sandbox.write("", to: "r/.git/\(Self.name).lock")
    try expectKept("")
  }

  /// Another lock with the same number of its file.
  @Test func aLockWithOtherContentIsKept() throws {
    try die()
    let file = try #require(FileHandle(forWritingAtPath: lock))
    try file.write(contentsOf: Data("\(ids[1])\n".utf8))
    try file.close()
    try expectKept("\(ids[1])\n")
  }

  @Test func whatAJournalCannotNameIsKept() throws {
    try sandbox.write("x", to: "r/.git/index.lock")
    try sandbox.write("", to: "r/.git/HEAD.lock")
    try sandbox.write(
      "plan - ../index\nplan - HEAD\nplan - refs/../index\nplan - index\n",
      to: "r/.git/reconcile.journal")
    try expectMoved()
    for name in ["index", "HEAD"] {
      #expect(FileManager.default.fileExists(atPath: sandbox.path("r/.git/\(name).lock")))
    }
  }

  /// It is waited for whoever moves references.
  @Test func oneRunMovesReferencesAtATime() throws {
    let held = open(sandbox.path("r/.git/reconcile.lock"), O_RDWR | O_CREAT, 0o666)
    #expect(flock(held, LOCK_EX) == 0)
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.3)
      close(held)
    }
    let start = Date()
    try expectMoved()
    #expect(Date().timeIntervalSince(start) > 0.25)
  }

  @Test func aReferenceIsTakenAway() throws {
    #expect(try move() == nil)
    let changes = [
      ReferenceChange(Self.name, from: ids[1], to: nil, saying: "gone"),
      ReferenceChange("refs/retired/dev", from: nil, to: ids[0], saying: "kept"),
      ReferenceChange(Self.name, from: ids[0], to: nil, saying: "gone"),
    ]
    let failures = try repository.move(changes, by: con)
    #expect(
      failures == [.referenceMoved(Self.name, expected: ids[1], found: .object(ids[0])), nil, nil])
    #expect(
      try sandbox.git("for-each-ref", "--format=%(refname)", in: "r")
        == "refs/heads/main\nrefs/retired/dev")
    try sandbox.expectSound("r")
  }

  @Test func aFolderThatCannotBeWrittenIsNamed() throws {
    try FileManager.default.createDirectory(
      atPath: sandbox.path("r/.git/reconcile.lock"), withIntermediateDirectories: true)
    #expect(throws: GitError.self) { try move() }
  }
}
