import Documents
import Foundation
import Git
import GitSupport
import Testing

/// Notes that two processes have written at the same time.
@Suite struct NotesMergeTests {
  private let sandbox: Sandbox
  private let repository: Repository
  private let ids: [ObjectID]

  init() throws {
    sandbox = try Sandbox()
    try sandbox.repository("r")
    repository = try sandbox.open("r")
    ids = try (0..<600).map { try ObjectHasher().store(Array("\($0)".utf8), as: .blob) }
  }

  private func tree(
    _ numbers: some Sequence<Int>, _ text: String, on base: NotesTree? = nil
  ) throws -> NotesTree {
    let note = try repository.store(Array(text.utf8), as: .blob)
    let changes = Dictionary(uniqueKeysWithValues: numbers.map { (ids[$0], Optional(note)) })
    let base = base ?? NotesTree(repository, root: nil)
    return NotesTree(repository, root: try base.replacing(changes, into: repository))
  }

  private func text(_ tree: NotesTree, _ number: Int) throws -> String? {
    try tree.note(of: ids[number]).map {
      String(decoding: try repository.blob($0).bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [3, 500])
  func nothingOfOthersIsLost(_ count: Int) throws {
    let base = try tree(0..<count, "old")
    let ours = try tree([0, 510], "ours", on: base)
    let theirs = try tree([0, 1, 511], "theirs", on: base)
    let root = try ours.merged(into: theirs, since: base, by: repository)
    let merged = NotesTree(repository, root: root)
    #expect(try text(merged, 0) == "ours")
    #expect(try text(merged, 1) == "theirs")
    #expect(try text(merged, 2) == "old")
    #expect(try text(merged, 510) == "ours" && text(merged, 511) == "theirs")
    #expect(try merged.commits.count == count + 2)
    try expectGitMergesTheSame(base, ours, theirs, merged)
  }

  @Test func withoutACommonBeginningOursWins() throws {
    let none = NotesTree(repository, root: nil)
    let (ours, theirs) = (try tree(0..<300, "ours"), try tree(200..<500, "theirs"))
    let root = try ours.merged(into: theirs, since: none, by: repository)
    let merged = NotesTree(repository, root: root)
    #expect(try merged.commits.count == 500)
    #expect(try text(merged, 250) == "ours" && text(merged, 350) == "theirs")
    #expect(try none.merged(into: theirs, since: none, by: repository) == theirs.root)
    #expect(try ours.merged(into: none, since: none, by: repository) == ours.root)
  }

  @Test func whatWasTakenAwayStaysOnlyIfItHasChanged() throws {
    let base = try tree(0..<300, "old")
    let gone = Dictionary(uniqueKeysWithValues: [0, 1].map { (ids[$0], ObjectID?.none) })
    let ours = NotesTree(repository, root: try base.replacing(gone, into: repository))
    let theirs = try tree([1], "theirs", on: base)
    let root = try ours.merged(into: theirs, since: base, by: repository)
    let merged = NotesTree(repository, root: root)
    #expect(try text(merged, 0) == nil && text(merged, 1) == "theirs")
    #expect(try merged.commits.count == 299)
  }

  /// git's merge with the strategy `ours` has the same notes.
  private func expectGitMergesTheSame(
    _ base: NotesTree, _ ours: NotesTree, _ theirs: NotesTree, _ merged: NotesTree
  ) throws {
    func commit(_ tree: NotesTree, _ name: String, _ parents: [String]) throws -> String {
      let parents = parents.flatMap { ["-p", $0] }
      let root = try #require(tree.root)
      let result = try sandbox.run(["commit-tree", "\(root)", "-m", name] + parents, in: "r")
      let id = String(decoding: result.output, as: UTF8.self).trimmingCharacters(in: .newlines)
      try sandbox.git("update-ref", "refs/notes/\(name)", id, in: "r")
      return id
    }
    let start = try commit(base, "base", [])
    _ = try commit(ours, "ours", [start])
    _ = try commit(theirs, "theirs", [start])
    _ = try commit(merged, "merged", [])
    try sandbox.git("notes", "--ref=ours", "merge", "-q", "-s", "ours", "theirs", in: "r")
    let lists = try ["ours", "merged"].map {
      try sandbox.git("notes", "--ref=\($0)", "list", in: "r")
    }
    #expect(lists[0].split(separator: "\n").sorted() == lists[1].split(separator: "\n").sorted())
    try sandbox.expectSound("r")
  }
}
