import CaseSupport
import Foundation
import Git
import GitSupport
import Testing

/// What stands at the end of messages, beside what git finds there.
@Suite struct TrailerTests {
  @Test func trailersAreThoseOfGit() throws {
    let sandbox = try Sandbox()
    try sandbox.repository("r", commits: 0)
    let tree = try sandbox.git("mktree", in: "r", input: "")
    let repository = try sandbox.open("r")
    var random = RandomMessage(seed: 8)
    var count = 0
    for _ in 0..<150 {
      let message = random.text()
      let id = try sandbox.id("commit-tree", tree, in: "r", input: message)
      let ours = try repository.revision(id).trailers.map { "\($0.key): \($0.value)" }
      let theirs = try sandbox.git("interpret-trailers", "--parse", in: "r", input: message)
      #expect(ours == theirs.split(separator: "\n").map(String.init), "\(message.debugDescription)")
      count += ours.count
    }
    #expect(count > 60)
  }
}

/// Messages with lines that are nearly trailers.
private struct RandomMessage: SeededRandom {
  var numbers: RandomNumbers

  init(seed: UInt64) { numbers = RandomNumbers(seed: seed) }

  mutating func text() -> String {
    "subject\n"
      + (0..<next(below: 4)).map { _ in
        let lines = (0...next(below: 4)).map { _ in pick(Self.lines) }
        return "\n" + lines.joined(separator: "\n") + "\n"
      }.joined() + pick(["", "\n", "\n\n"])
  }

  private static let lines = [
    "Key: value", "Key: value", "Other-key:value", "Key : spaced ", "  goes on", "\tgoes on too",
    "prose without a colon", "Signed-off-by: Ann <ann@example.org>", "Key:", "two words: value",
    "(cherry picked from commit 1234567)", "# comment", "Ünknown: value", "Key: Wört",
    "---", "--- a/file", "-dash: value", "Key: value  ", " ", "Key:\tvalue", "Key: a\rb",
    "Argocd-reference-commit-sha: 0123456789012345678901234567890123456789",
  ]
}
