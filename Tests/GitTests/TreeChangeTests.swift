import CaseSupport
import Git
import GitSupport
import Testing

/// What is not the same in two trees is what git says.
@Suite struct TreeChangeTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.repository("work")
  }

  /// A tree of files with random names, some of which are folders in others.
  private func tree(_ numbers: inout Numbers) throws -> ObjectID {
    try sandbox.git("read-tree", "--empty", in: "work")
    let blob = try sandbox.git("rev-parse", "HEAD:file", in: "work")
    let other = try sandbox.git(
      "hash-object", "-w", "--stdin", in: "work", input: "\(numbers.next(below: 2))")
    var lines = ""
    for name in ["a", "a.b", "a0", "b", "b-c"] {
      let path = numbers.pick([nil, name, "\(name)/x", "\(name)/x/y", "\(name)/z/y"])
      guard let path else { continue }
      lines += "\(numbers.pick(["100644", "100755"])) \(numbers.pick([blob, other]))\t\(path)\n"
    }
    try sandbox.git("update-index", "--index-info", in: "work", input: lines)
    return try sandbox.id("write-tree", in: "work")
  }

  @Test(arguments: UInt64(1)...30)
  func asGitSaysIt(_ seed: UInt64) throws {
    var numbers = Numbers(numbers: RandomNumbers(seed: seed))
    let (old, new) = (try tree(&numbers), try tree(&numbers))
    let repository = try sandbox.open("work")
    let found = try #require(try repository.changes(from: old, to: new, atMost: 100))
    let files = Set(found.map(\.path.text))
    let told = try sandbox.git(
      "diff-tree", "-r", "--no-renames", "--name-status", "\(old)", "\(new)", in: "work"
    ).split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(files.isSuperset(of: told.map { $0[1] }))
    for change in found where told.contains(["M", change.path.text]) == false {
      #expect(change.isOtherKind, "\(change.path.text)")
    }
    let folders = files.subtracting(told.map { $0[1] })
    #expect(
      folders.allSatisfy { folder in told.contains { $0[1].hasPrefix(folder + "/") } },
      "beside files only folders that are new or gone")
    #expect(try repository.changes(from: old, to: new, atMost: 0).map(\.isEmpty) ?? true)
    #expect(try repository.changes(from: old, to: old, atMost: 0)?.isEmpty == true)
  }
}

private struct Numbers: SeededRandom {
  var numbers: RandomNumbers
}
