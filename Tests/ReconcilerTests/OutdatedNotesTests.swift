import Documents
import Testing

@testable import Git
@testable import Reconciler

/// Which notes are taken away.
@Suite struct OutdatedNotesTests {
  private static let day: Int64 = 86_400
  private static let now: Int64 = 1_700_000_000

  private func id(_ digit: Character) throws -> ObjectID {
    try #require(ObjectID(hexadecimal: String(repeating: digit, count: 40)))
  }

  private func commit(_ digit: Character, time: Int64, isOurs: Bool = true) throws -> Revision {
    let id = try id(digit)
    let facts = CommitFacts(source: id, sourceTree: id, rendered: [.root: id], edition: 1)
    let author = Signature(name: "Ann", email: "ann@example.org", time: Self.now)
    let committer = Signature(name: "Con", email: "con@example.org", time: time)
    return Revision(
      id: id, tree: id, parents: [], author: author, committer: committer,
      message: "dev: a change\n\n" + (isOurs ? facts.text : "no facts\n"))
  }

  @Test func ourOldCommitsAreOutdated() throws {
    let old = Self.now - 31 * Self.day
    let commits = [
      try commit("1", time: old), try commit("2", time: old),
      try commit("3", time: old, isOurs: false),
      try commit("4", time: Self.now - 29 * Self.day),
      try commit("5", time: Self.now - 30 * Self.day),
      try commit("6", time: Self.now - 30 * Self.day - 1),
      try commit("7", time: Self.now + Self.day),
    ]
    let outdated = OutdatedNotes.among(commits, tips: [try id("2"), try id("9")], time: Self.now)
    #expect(outdated == [try id("1"), try id("6")])
    #expect(OutdatedNotes.among(commits, tips: [], time: old).isEmpty)
  }

  @Test(arguments: [Int64.min, .max])
  func timesOfNobodyAreComparedToo(_ time: Int64) throws {
    let commits = [try commit("1", time: .min), try commit("2", time: .max)]
    let outdated = OutdatedNotes.among(commits, tips: [], time: time)
    #expect(outdated == (time == .max ? [try id("1")] : []))
  }
}
