import Git
import GitSupport
import Testing

/// A snapshot of references is another one as soon as one of them is, or what is checked out, and not
/// when git only stores them in another way.
@Suite struct ReferenceSnapshotTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.repository("r", commits: 3)
    for number in 0..<5 { try sandbox.git("branch", "b/\(number)", "main~1", in: "r") }
    try sandbox.git("tag", "-a", "-m", "tag", "t", in: "r")
  }

  private func snapshot() throws -> ReferenceSnapshot { try sandbox.open("r").snapshot() }

  @Test func packedOrNot() throws {
    let before = try snapshot()
    try sandbox.git("pack-refs", "--all", in: "r")
    #expect(try snapshot() == before)
    try sandbox.git("branch", "-f", "b/3", "main", in: "r")
    let moved = try snapshot()
    #expect(moved != before)
    #expect(moved.digest != before.digest)
    var expected = before
    expected.move("refs/heads/b/3", to: try sandbox.id("rev-parse", "main", in: "r"))
    #expect(moved == expected)
    #expect(moved.without(["refs/heads/b/3"]) == before.without(["refs/heads/b/3"]))
  }

  @Test func whateverChanges() throws {
    let changes = [
      ["branch", "new"], ["branch", "-D", "b/1"], ["tag", "-d", "t"],
      ["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main"],
      ["checkout", "-q", "b/2"], ["checkout", "-q", "--detach"],
      ["worktree", "add", "-q", "../tree", "b/3"],
      ["-C", "../tree", "checkout", "-q", "--detach"], ["notes", "add", "-m", "note"],
      ["config", "core.bare", "true"],
    ]
    var known = [try snapshot().digest.hexadecimal]
    for change in changes {
      let result = try sandbox.run(change, in: "r")
      try #require(result.status == 0, "\(change): \(result.talk)")
      known.append(try snapshot().digest.hexadecimal)
      #expect(Set(known).count == known.count, "\(change)")
    }
  }
}
