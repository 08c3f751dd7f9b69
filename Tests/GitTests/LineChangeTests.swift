import Documents
import Foundation
import Git
import GitSupport
import Testing

/// Who last touched a line, as `git blame` has it.
@Suite struct LineChangeTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(arguments: 1...24) func randomHistories(_ seed: Int) throws {
    try sandbox.repository("r", commits: 0)
    let history = RandomHistory(seed: UInt64(seed), commits: 40, hasRenames: seed % 4 == 0)
    try sandbox.bytes("fast-import", "--quiet", in: "r", input: history.stream)
    let repository = try sandbox.open("r")
    let tip = try repository.revision("main").id
    for commit in [tip] + (try repository.revision(tip).parents) {
      for path in RandomHistory.paths { try compare(path, commit, repository, "r") }
    }
  }

  @Test func shallowClone() throws {
    try sandbox.repository("r", commits: 0)
    let history = RandomHistory(seed: 2, commits: 40, hasRenames: false)
    try sandbox.bytes("fast-import", "--quiet", in: "r", input: history.stream)
    try sandbox.git("clone", "-q", "--depth=4", "file://" + sandbox.path("r"), "s", in: ".")
    let shallow = try sandbox.open("s")
    let tip = try shallow.revision("HEAD").id
    try compare(RandomHistory.paths[0], tip, shallow, "s")
    let path = try #require(RepoPath(RandomHistory.paths[0]))
    let changes = try shallow.lastChanges(of: path, lines: Set(1...1_000), at: tip)
    #expect(changes.values.contains { $0.isOldestKnown })
  }

  @Test func fileThatWasRenamedAndChanged() throws {
    try sandbox.repository("r", commits: 0)
    let lines = (0..<30).map { "line number \($0)\n" }
    try sandbox.write(lines.joined(), to: "r/one")
    try sandbox.commit("first", in: "r")
    try sandbox.git("rm", "-q", "one", in: "r")
    try sandbox.write((lines.dropFirst() + ["more\n"]).joined(), to: "r/a/two")
    let tip = try sandbox.commit("second", in: "r")
    let repository = try sandbox.open("r")
    try compare("a/two", tip, repository, "r")
    let path = try #require(RepoPath("a/two"))
    let changes = try repository.lastChanges(of: path, lines: [1, 30, 31, 0, -1], at: tip)
    #expect(changes.mapValues(\.summary) == [1: "first", 30: "second"])
    #expect(changes[1]?.path.text == "one" && changes[1]?.line == 2)
  }

  @Test func linesThatAreNotCommitted() throws {
    try sandbox.repository("r", commits: 0)
    try sandbox.write("a\nb\nc\n", to: "r/file")
    let first = try sandbox.commit("first", in: "r")
    try sandbox.write("a\nb\nd\nc\n", to: "r/file")
    let tip = try sandbox.commit("second", in: "r")
    let repository = try sandbox.open("r")
    let path = try #require(RepoPath("file"))
    let text = SourceText("new\na\nd\nc\nnew")
    let lines = Set(1...9)
    let other = try #require(RepoPath("other"))
    let questions = [
      LineQuestion(path, lines, in: text), LineQuestion(other, lines, in: text),
      LineQuestion(other, lines), LineQuestion(path, [1]), LineQuestion(path, [1, 3]),
    ]
    let changes = try repository.lastChanges(of: questions, at: tip)
    #expect(
      changes.map { $0?.mapValues(\.commit) } == [
        [2: first, 3: tip, 4: first], [:], nil, [1: first], [1: first, 3: tip],
      ])
    let found = failure { _ = try repository.lastChanges(of: other, lines: lines, at: tip) }
    #expect(found == .notAFile("other", in: tip))
    #expect(found?.reason == "`other` is no file of the commit \(tip)")
  }

  @Test func textsOfOthersStayAsTheyAre() throws {
    try sandbox.repository("r", commits: 0)
    try sandbox.write("a\n", to: "r/file")
    try sandbox.git("add", "-A", in: "r")
    try sandbox.git(
      "commit", "-q", "-m", "\u{1B}[31mred\u{202E}\nmore", in: "r",
      adding: ["GIT_AUTHOR_NAME": "A\u{7}nn"])
    let repository = try sandbox.open("r")
    let tip = try repository.revision("HEAD").id
    let path = try #require(RepoPath("file"))
    let change = try repository.lastChanges(of: path, lines: [1], at: tip)[1]
    #expect(change?.summary == "\u{1B}[31mred\u{202E}")
    #expect(change?.author.name == "A\u{7}nn")
  }

  @Test func largeFile() throws {
    try sandbox.repository("r", commits: 0)
    var lines = (0..<20_000).map { "key.\($0 % 1_000) = \($0)\n" }
    for round in 0..<6 {
      for index in 0..<40 {
        let place = (index * 487 + round * 9_973) % lines.count
        switch (index + round) % 4 {
        case 0: lines.remove(at: place)
        case 1: lines.insert("key.\(index)\n", at: place)
        default: lines[place] = "round \(round)\n"
        }
      }
      try sandbox.write(lines.joined(), to: "r/file")
      try sandbox.commit("round \(round)", in: "r")
    }
    let repository = try sandbox.open("r")
    try compare("file", try repository.revision("HEAD").id, repository, "r")
  }

  /// Every line of a file has the commit, the path and the line that git says; asked alone, too.
  private func compare(
    _ path: String, _ commit: ObjectID, _ repository: Repository, _ name: String
  ) throws {
    let arguments = ["blame", "--root", "--line-porcelain", commit.description, "--", path]
    let blame = try sandbox.run(arguments, in: name)
    let file = try #require(RepoPath(path))
    let mode = try sandbox.git("ls-tree", "\(commit)", path, in: name).prefix(6)
    guard blame.status == 0, mode.hasPrefix("100") else {
      let found = failure { _ = try repository.lastChanges(of: file, lines: [1], at: commit) }
      #expect(found == .notAFile(path, in: commit))
      return
    }
    let expected = Self.read(blame.output)
    let found = try repository.lastChanges(
      of: file, lines: Set(1...max(1, expected.count + 5)), at: commit)
    let ours = found.mapValues {
      "\($0.commit) \($0.line) \($0.path.text) \($0.author.name) \($0.summary)"
    }
    #expect(ours == expected, "\(path) in \(commit)")
    for line in expected.keys.sorted().prefix(5) {
      let alone = try repository.lastChanges(of: file, lines: [line], at: commit)
      #expect(alone == found.filter { $0.key == line })
    }
  }

  /// What `git blame --line-porcelain` says of each line.
  private static func read(_ output: Data) -> [Int: String] {
    var found: [Int: String] = [:]
    var head: [String] = []
    var values: [String: String] = [:]
    for line in output.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let words = line.split(separator: 0x20, maxSplits: head.isEmpty ? .max : 1)
        .map { String(decoding: $0, as: UTF8.self) }
      if line.first == 0x09, head.count > 2 {
        found[Int(head[2]) ?? 0] =
          "\(head[0]) \(head[1]) \(values["filename"] ?? "") \(values["author"] ?? "") "
          + "\(values["summary"] ?? "")"
        head = []
      } else if head.isEmpty {
        head = words
      } else if words.count == 2 {
        values[words[0]] = words[1]
      }
    }
    return found
  }
}
