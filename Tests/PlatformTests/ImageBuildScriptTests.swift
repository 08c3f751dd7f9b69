import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// The scripts of image builds: with real git, and with a stand-in for docker.
@Suite struct ImageBuildScriptTests {
  private let programs: StandIns

  init() throws {
    programs = try StandIns(["docker"])
  }

  private var folder: String { programs.folder.path }

  private func run(
    _ script: String, _ arguments: [String], _ variables: [String: String]
  ) throws -> Command.Answer {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let own = ["PATH": folder + ":" + path, "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1"]
    return try Command(
      "sh", [CaseFiles.root + "/base/image-builds/" + script] + arguments, in: programs.folder,
      variables: own.merging(variables) { $1 }
    ).run()
  }

  private func git(_ arguments: String...) throws -> String {
    let name = ["-c", "user.name=A", "-c", "user.email=a@example.com"]
    let variables = ["HOME": folder, "GIT_CONFIG_NOSYSTEM": "1"]
    let answer = try Command(
      "git", ["-C", folder + "/origin"] + name + arguments, variables: variables
    ).run()
    try #require(answer.status == 0, "\(answer.output)")
    return answer.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A repository with two commits; the first has a tag.
  private func makeOrigin() throws -> [String] {
    try FileManager.default.createDirectory(
      atPath: folder + "/origin", withIntermediateDirectories: true)
    _ = try git("init", "--quiet", "--initial-branch=main")
    var commits: [String] = []
    for number in ["one", "two"] {
      try programs.write("origin/file", text: number)
      _ = try git("add", ".")
      _ = try git("commit", "--quiet", "--message", number)
      commits.append(try git("rev-parse", "HEAD"))
      if number == "one" { _ = try git("tag", "v1") }
    }
    return commits
  }

  @Test func aRevisionIsBroughtWhateverItIsCalled() throws {
    let commits = try makeOrigin()
    try programs.write("source/left", text: "of a build before")
    for (revision, number) in [("main", 1), ("v1", 0), (commits[0], 0)] {
      let answer = try run(
        "clone.sh", [folder + "/source", folder + "/commit"],
        ["URL": "file://\(folder)/origin", "REVISION": revision])
      #expect(answer.status == 0, "\(answer.output)")
      let commit = try String(contentsOfFile: folder + "/commit", encoding: .utf8)
      #expect(commit == commits[number], "\(revision)")
      let text = try String(contentsOfFile: folder + "/source/file", encoding: .utf8)
      #expect(text == ["one", "two"][number])
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/source")
      #expect(names.sorted() == [".git", "file"])
    }
  }

  @Test func whatIsNotThereIsRefused() throws {
    _ = try makeOrigin()
    let wrong = [
      ("file://\(folder)/origin", ""), ("file://\(folder)/origin", "v2"),
      ("file://\(folder)/none", "main"), ("--upload-pack=touch made", "main"),
    ]
    for (url, revision) in wrong {
      try programs.write("source/left", text: "")
      let answer = try run(
        "clone.sh", [folder + "/source", folder + "/commit"], ["URL": url, "REVISION": revision])
      #expect(answer.status != 0, "\(url) \(revision)")
    }
    for file in ["commit", "made"] {
      #expect(!FileManager.default.fileExists(atPath: folder + "/" + file), "\(file)")
    }
  }

  @Test func targetsAreBuiltByTheDaemonAndPushed() throws {
    let variables = ["TAG": "1.2.3-4", "BUILDKIT": "tcp://buildkitd:1234"]
    let answer = try run("bake.sh", ["spark", "reconcile"], variables)
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        docker
        buildx
        bake
        --builder
        images
        --progress
        plain
        --push
        spark
        reconcile

        """)
  }

  @Test func nothingIsBuiltWithoutAName() throws {
    #expect(try run("bake.sh", ["spark"], ["TAG": "", "BUILDKIT": "tcp://a:1"]).status == 64)
    #expect(try run("bake.sh", [], ["TAG": "1", "BUILDKIT": "tcp://a:1"]).status == 64)
  }
}
