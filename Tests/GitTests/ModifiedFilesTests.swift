import Documents
import Foundation
import Git
import GitSupport
import Testing

/// What is not as it was committed is seen without reading every file, whatever git does meanwhile.
@Suite struct ModifiedFilesTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try FileManager.default.createDirectory(
      atPath: sandbox.path("w"), withIntermediateDirectories: true)
    try sandbox.git("init", "-q", "-b", "main", ".", in: "w")
    for number in 0..<20 {
      try sandbox.write("text \(number)\n", to: "w/deep/in/folder-\(number % 3)/file \(number)")
    }
    try sandbox.write("top\n", to: "w/top")
    try sandbox.commit("first", in: "w")
  }

  private func modified() throws -> [String]? {
    let repository = try sandbox.open("w")
    let paths = repository.modifiedFiles(since: try repository.revision("HEAD"))
    return paths?.map(\.text).sorted()
  }

  @Test(arguments: ["2", "3", "4"])
  func asGitSeesIt(_ version: String) throws {
    try sandbox.git("update-index", "--index-version", version, in: "w")
    #expect(try modified() == [])
    try sandbox.write("text 7\n", to: "w/deep/in/folder-1/file 7")
    #expect(try modified() == [], "written again, and the same")
    try sandbox.write("other\n", to: "w/deep/in/folder-1/file 7")
    try sandbox.write("tap\n", to: "w/top")
    #expect(try modified() == ["deep/in/folder-1/file 7", "top"])
    try FileManager.default.removeItem(atPath: sandbox.path("w/top"))
    #expect(try modified() == ["deep/in/folder-1/file 7"], "what is gone is not there")
    try sandbox.write("new\n", to: "w/untracked")
    #expect(try modified() == ["deep/in/folder-1/file 7"])
    try sandbox.git("reset", "-q", "--hard", in: "w")
    #expect(try modified() == [])
  }

  /// A file that has the same size, and was written in the same moment as the index.
  @Test func inOneMoment() throws {
    for number in 0..<50 {
      try sandbox.write("tip\n", to: "w/top")
      try sandbox.git("add", "top", in: "w")
      try sandbox.write("t\(number % 10)p\n", to: "w/top")
      try sandbox.git("commit", "-q", "-m", "tip", "--allow-empty", in: "w")
      #expect(try modified() == ["top"])
    }
  }

  /// Where the index is not the commit, nobody guesses.
  @Test func whatIsNotEasilySaid() throws {
    try sandbox.write("staged\n", to: "w/top")
    try sandbox.git("add", "top", in: "w")
    #expect(try modified() == nil)
    try sandbox.git("commit", "-q", "-m", "staged", in: "w")
    #expect(try modified() == [])
    try sandbox.git("update-index", "--split-index", in: "w")
    #expect(try modified() == nil)
    try sandbox.git("update-index", "--no-split-index", in: "w")
    let index = URL(fileURLWithPath: sandbox.path("w/.git/index"))
    let bytes = try Data(contentsOf: index)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      try bytes.prefix(count).write(to: index)
      let repository = try sandbox.open("w")
      let found = repository.modifiedFiles(since: try repository.revision("HEAD"))
      #expect(found == nil || found == [], "\(count) bytes")
    }
    try FileManager.default.removeItem(at: index)
    #expect(try modified() == nil)
  }

  @Test func assumedUnchanged() throws {
    try sandbox.git("update-index", "--assume-unchanged", "top", in: "w")
    try sandbox.write("hidden\n", to: "w/top")
    #expect(try modified() != [])
  }

  @Test func withoutWorkingTree() throws {
    try sandbox.git("clone", "-q", "--bare", "w", "bare", in: ".")
    let repository = try sandbox.open("bare")
    #expect(repository.modifiedFiles(since: try repository.revision("HEAD")) == [])
  }
}
