import Documents
import Foundation
import Git
import GitSupport
import Testing

/// Notes beside git's own: it reads ours, and we read its.
@Suite struct NotesTests {
  private let sandbox: Sandbox
  private let repository: Repository

  init() throws {
    sandbox = try Sandbox()
    try sandbox.repository("r")
    repository = try sandbox.open("r")
  }

  /// Names of objects, of which git knows nothing: it does not ask for them.
  private static func ids(_ range: Range<Int>) throws -> [ObjectID] {
    try range.map { try ObjectHasher().store(Array("\($0)".utf8), as: .blob) }
  }

  private func blob(_ text: String) throws -> ObjectID {
    try repository.store(Array(text.utf8), as: .blob)
  }

  /// Has git put the same note on objects, in one call.
  private func addByGit(_ ids: [ObjectID], _ text: String, to name: String) throws {
    let note = try blob(text)
    try sandbox.git("notes", "--ref=\(name)", "add", "-f", "-C", "\(note)", "HEAD", in: "r")
    let lines = ids.map { "HEAD \($0)\n" }.joined()
    try sandbox.git("notes", "--ref=\(name)", "copy", "--stdin", "-f", in: "r", input: lines)
    try sandbox.git("notes", "--ref=\(name)", "remove", "HEAD", in: "r")
  }

  /// What git finds.
  private func listByGit(_ name: String) throws -> [ObjectID: ObjectID] {
    var notes: [ObjectID: ObjectID] = [:]
    let list = try sandbox.git("notes", "--ref=\(name)", "list", in: "r")
    for line in list.split(separator: "\n") {
      let ids = line.split(separator: " ").compactMap { ObjectID(hexadecimal: String($0)) }
      notes[ids[1]] = ids[0]
    }
    return notes
  }

  /// Makes a tree what a reference holds.
  private func put(_ root: ObjectID?, at name: String) throws {
    let tree = try #require(root)
    let commit = try sandbox.git("commit-tree", "\(tree)", "-m", "notes", in: "r")
    try sandbox.git("update-ref", "refs/notes/\(name)", commit, in: "r")
  }

  private func tree(_ name: String) throws -> NotesTree {
    NotesTree(repository, root: try sandbox.id("rev-parse", "refs/notes/\(name)^{tree}", in: "r"))
  }

  @Test(arguments: [1, 31, 100, 150, 300, 5_000])
  func theTreeIsTheOneOfGit(_ count: Int) throws {
    let ids = try Self.ids(0..<count)
    try addByGit(ids, "a\n", to: "git")
    let note = try blob("a\n")
    let changes = Dictionary(uniqueKeysWithValues: ids.map { ($0, Optional(note)) })
    let root = try NotesTree(repository, root: nil).replacing(changes, into: repository)
    let theirs = try tree("git")
    #expect(root == theirs.root)
    #expect(try theirs.commits == ids.sorted())
    #expect(try theirs.note(of: ids[count / 2]) == note)
    #expect(try theirs.note(of: Self.ids(count..<count + 1)[0]) == nil)
  }

  @Test(arguments: [1, 300, 5_000])
  func bothWriteInTurns(_ count: Int) throws {
    let ids = try Self.ids(0..<count)
    try addByGit(ids, "a\n", to: "n")
    var expected = try listByGit("n")
    for turn in 0..<3 {
      let new = try Self.ids((count + 20 * turn)..<(count + 20 * turn + 10))
      let gone = try Self.ids(min(count, 20 * turn)..<min(count, 20 * turn + 5))
      let note = try blob("turn \(turn)\n")
      var changes: [ObjectID: ObjectID?] = [:]
      for id in new { changes[id] = .some(note) }
      for id in gone { changes[id] = .some(nil) }
      try put(tree("n").replacing(changes, into: repository), at: "n")
      for (id, note) in changes { expected[id] = note }
      #expect(try listByGit("n") == expected)
      #expect(try sandbox.git("notes", "--ref=n", "show", "\(new[0])", in: "r") == "turn \(turn)")
      let more = try Self.ids((count + 20 * turn + 10)..<(count + 20 * turn + 20))
      try addByGit(more, "more\n", to: "n")
      for id in more { expected[id] = try blob("more\n") }
      #expect(try tree("n").notes == expected)
    }
    try sandbox.expectSound("r")
  }

  @Test func nothingIsLeftWhenAllAreGone() throws {
    let ids = try Self.ids(0..<400)
    try addByGit(ids, "a\n", to: "n")
    let changes = Dictionary(uniqueKeysWithValues: ids.map { ($0, ObjectID?.none) })
    #expect(try tree("n").replacing(changes, into: repository) == nil)
    #expect(try NotesTree(repository, root: nil).replacing(changes, into: repository) == nil)
    #expect(try NotesTree(repository, root: nil).commits == [])
    #expect(try tree("n").replacing([:], into: repository) == tree("n").root)
  }

  /// Folders as somebody may have made them.
  @Test(arguments: [[], [2], [2, 4], [2, 4, 6]])
  func theFoldersThatAreThereStay(_ cuts: [Int]) throws {
    let ids = try Self.ids(0..<12)
    let note = try blob("a\n")
    let files = try ids.map { try Self.file(Self.path(of: $0, cuts), note) }
    try put(repository.tree(like: nil, replacing: .root, with: files, into: repository), at: "n")
    #expect(try tree("n").notes == listByGit("n"))
    let other = try blob("b\n")
    let root = try tree("n").replacing([ids[3]: other, ids[4]: nil], into: repository)
    let expected = files.enumerated().compactMap { number, file in
      number == 4 ? nil : "\(number == 3 ? other : note) \(file.path.text)"
    }
    let found = try sandbox.git(
      "ls-tree", "-r", "--format=%(objectname) %(path)", "\(try #require(root))", in: "r")
    #expect(found.split(separator: "\n").map(String.init).sorted() == expected.sorted())
    try put(root, at: "n")
    #expect(try tree("n").notes == listByGit("n"))
  }

  @Test func notesOfDifferentDepthAreFound() throws {
    let ids = try Self.ids(0..<200)
    let note = try blob("a\n")
    let files = try ids.enumerated().map { number, id in
      try Self.file(Self.path(of: id, [[], [2], [2, 4]][number % 3]), note)
    }
    try put(repository.tree(like: nil, replacing: .root, with: files, into: repository), at: "n")
    #expect(try tree("n").commits == ids.sorted())
    var changes: [ObjectID: ObjectID?] = [:]
    for id in ids.prefix(100) { changes[id] = .some(nil) }
    for id in try Self.ids(200..<300) { changes[id] = .some(note) }
    try put(tree("n").replacing(changes, into: repository), at: "n")
    #expect(try tree("n").commits == Self.ids(100..<300).sorted())
    #expect(try tree("n").notes == listByGit("n"))
    try sandbox.expectSound("r")
  }

  @Test func whatIsNoNoteStays() throws {
    let ids = try Self.ids(0..<300)
    let note = try blob("a\n")
    let first = ids[0].description
    let names = [
      "README", "zz/deep", "\(first.prefix(2))/README", "0", "f/x",
      String(repeating: "a", count: 39),
      "\(ids[1].description)x", "\(ids[1].description.prefix(2))/\(first.dropFirst(3))",
    ]
    let others = try names.map { try Self.file($0, note) }
    var root = try repository.tree(like: nil, replacing: .root, with: others, into: repository)
    #expect(try NotesTree(repository, root: root).commits == [])
    for round in [ids[..<1], ids[1..<300]] {
      let changes = Dictionary(uniqueKeysWithValues: round.map { ($0, Optional(note)) })
      root = try NotesTree(repository, root: root).replacing(changes, into: repository)
    }
    try put(root, at: "n")
    #expect(try listByGit("n").count == 300 && tree("n").commits.count == 300)
    let changes = Dictionary(uniqueKeysWithValues: ids.map { ($0, ObjectID?.none) })
    let left = try #require(try tree("n").replacing(changes, into: repository))
    let found = try sandbox.git("ls-tree", "-r", "--name-only", "\(left)", in: "r")
    #expect(found.split(separator: "\n").map(String.init).sorted() == names.sorted())
    try sandbox.expectSound("r")
  }

  @Test func aNameThatIsTakenIsNotTakenAway() throws {
    let ids = try Self.ids(0..<300)
    let note = try blob("a\n")
    let byte = try #require(RepoPath(String(ids[0].description.prefix(2))))
    let other = TreeFile(byte, note)
    let root = try repository.tree(like: nil, replacing: .root, with: [other], into: repository)
    let changes = Dictionary(uniqueKeysWithValues: ids.map { ($0, Optional(note)) })
    try put(NotesTree(repository, root: root).replacing(changes, into: repository), at: "n")
    #expect(try tree("n").commits == ids.sorted())
    #expect(try CommitTree(repository, root: #require(tree("n").root)).id(of: byte) == note)
    #expect(try tree("n").notes == listByGit("n"))
    let folder = try Self.file("\(ids[0])/file", note)
    let taken = try repository.tree(like: nil, replacing: .root, with: [folder], into: repository)
    let failure = failure {
      _ = try NotesTree(repository, root: taken).replacing([ids[0]: note], into: repository)
    }
    #expect(failure == .pathTaken("\(ids[0])"))
    try sandbox.expectSound("r")
  }

  @Test func aFewObjectsThatMeanVeryManyAreRefused() throws {
    let note = try blob("a\n")
    var id = try #require(
      try repository.tree(
        like: nil, replacing: .root,
        with: [Self.file(String(repeating: "0", count: 34), note)],
        into: repository))
    let names = (0..<256).map { String(String(0x100 + $0, radix: 16).dropFirst()) }
    for _ in 0..<3 {
      let lines = names.map { "040000 tree \(id)\t\($0)\n" }.joined()
      id = try sandbox.id("mktree", in: "r", input: lines)
    }
    #expect(try NotesTree(repository, root: id).note(of: Self.ids(0..<1)[0]) == nil)
    let failure = failure { _ = try NotesTree(repository, root: id).commits }
    guard case .damagedObject = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  private static func file(_ path: String, _ blob: ObjectID) throws -> TreeFile {
    TreeFile(try #require(RepoPath(path)), blob, mode: .file)
  }

  private static func path(of id: ObjectID, _ cuts: [Int]) -> String {
    var parts: [Substring] = []
    var rest = id.description[...]
    for (cut, next) in zip([0] + cuts, cuts) {
      parts.append(rest.prefix(next - cut))
      rest = rest.dropFirst(next - cut)
    }
    return (parts + [rest]).joined(separator: "/")
  }
}
