import Foundation
import Git
import GitSupport
import Testing

/// Values of one environment on a branch that gives them to another one, beside the real git.
@Suite struct PromoteTests {
  private let project: ChangeProject
  private var sandbox: Sandbox { project.sandbox }
  private let memory = ["promote", "--from", "staging", "--to", "prod", "spark.executor.memory"]

  init() throws {
    project = try ChangeProject()
  }

  /// The branch that is made if none is named.
  private func branch() throws -> String {
    "promote/staging-to-prod-\(try project.tip("HEAD").beginning)"
  }

  @Test func aBranchHasOneCommitWithOneLine() throws {
    let head = try project.tip("HEAD")
    let run = project.program.run(memory)
    #expect(run.code == 0 && run.talk.isEmpty, "\(run.talk)")
    let branch = try branch()
    let commit = try sandbox.open("work").revision(branch)
    #expect(run.output.hasSuffix("\ncommitted to \(branch) as \(commit.id.beginning)\n"))
    #expect(commit.parents == [head])
    #expect(commit.author.name == "Ann" && commit.committer.name == "Con")
    #expect(
      try project.changedLines(branch)
        == ["-spark.executor.memory 8g", "+spark.executor.memory 6g"])
    let trailers = try sandbox.git(
      "interpret-trailers", "--parse", in: "work", input: commit.message)
    #expect(
      trailers
        == "Promoted-From: staging\nPromoted-To: prod\nPromoted-Source: \(head)")
    #expect(commit.message.contains("\nPromoted: spark.executor.memory 8g -> 6g\n"))
    try sandbox.expectSound("work")
  }

  @Test func filesAndIndexStay() throws {
    try sandbox.write("staged\n", to: "work/README.md")
    try sandbox.git("add", "README.md", in: "work")
    try sandbox.write("spark.executor.memory 5g\n", to: "work/" + ChangeProject.staging)
    try sandbox.write("new\n", to: "work/notes.txt")
    let before = try project.state()
    let run = project.program.run(memory)
    #expect(run.code == 0)
    #expect(
      run.talk
        == "\(ChangeProject.staging): note: HEAD was taken, your changes here are not in it [promote]\n"
    )
    #expect(try project.state() == before)
    #expect(try project.changedLines(branch()).last == "+spark.executor.memory 6g")
  }

  @Test func aSecondRunHasNothingToDo() throws {
    #expect(project.program.run(memory).code == 0)
    let tip = try project.tip(branch())
    let second = project.program.run(memory)
    #expect(second.code == 0)
    #expect(second.output.hasSuffix("\n\(try branch()) has it already as \(tip.beginning)\n"))
    #expect(try project.tip(branch()) == tip)
    let merged = try branch()
    try sandbox.git("merge", "-q", merged, in: "work")
    let third = project.program.run(memory)
    #expect(third.code == 0)
    #expect(third.output == "staging -> prod: 0 values to take over, 0 kept\n")
    #expect(try sandbox.git("branch", "--list", "promote/*", in: "work") == "  \(merged)")
  }

  @Test func aBranchThatIsThereStays() throws {
    try sandbox.git("branch", branch(), in: "work")
    let tip = try project.tip("HEAD")
    let run = project.program.run(memory)
    #expect(run.code == 2)
    #expect(
      run.talk == """
        error: the branch `\(try branch())` is there, or one that is in its way [git]
        hint: `--branch NAME` takes another one, `git branch -D \(try branch())` takes it away

        """)
    #expect(try project.tip(branch()) == tip)
    #expect(project.program.run(memory + ["--branch", "more/memory"]).code == 0)
    #expect(project.program.run(memory + ["--branch", "more"]).code == 2)
    #expect(try project.tip("more/memory~1") == tip)
  }

  @Test func aTrialMakesNothing() throws {
    let objects = try sandbox.git("count-objects", in: "work")
    let run = project.program.run(memory + ["--dry-run", "--exit-code"])
    #expect(run.code == 1 && run.output.contains("spark.executor.memory: 8g -> 6g"))
    #expect(try sandbox.git("branch", "--list", in: "work") == "* main")
    #expect(try sandbox.git("count-objects", in: "work") == objects)
  }

  @Test func theBranchIsPushed() throws {
    let run = project.program.run(memory + ["--push", "-o", "json"])
    #expect(run.code == 0 && run.talk.isEmpty, "\(run.talk)")
    #expect(try project.tip(branch(), in: "origin.git") == project.tip(branch()))
    #expect(run.output.contains("\"branch\":\"\(try branch())\""))
    #expect(run.output.hasSuffix("\"pushed\":true}\n"))
    #expect(project.program.run(memory + ["--push"]).code == 0)
    let other = project.program.run(memory + ["--push", "--remote", "nowhere"])
    #expect(other.code == 3 && other.talk.contains("git cannot talk to `nowhere`"))
  }

  @Test func withoutABranchOrFilesItIsTheSame() throws {
    try sandbox.git("switch", "-q", "--detach", in: "work")
    #expect(project.program.run(memory).code == 0)
    let bare = Program(sandbox: sandbox, folder: "origin.git")
    #expect(bare.run(memory).code == 0)
    #expect(try project.tip(branch(), in: "origin.git") == project.tip(branch()))
    try sandbox.expectSound("origin.git")
  }

  @Test func aFolderOfALargerRepositoryIsEnough() throws {
    try sandbox.repository("large")
    for name in ["base", "config", "environments", "reconcile.yaml"] {
      try FileManager.default.createDirectory(
        atPath: sandbox.path("large/platform"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: sandbox.path("work/" + name), toPath: sandbox.path("large/platform/" + name))
    }
    try sandbox.commit("platform", in: "large")
    let run = Program(sandbox: sandbox, folder: "large/platform").run(
      memory + ["--branch", "more"])
    #expect(run.code == 0, "\(run.talk)")
    #expect(
      try sandbox.git("show", "--format=", "--name-only", "more", in: "large")
        == "platform/" + ChangeProject.prod)
  }

  @Test func whoeverIsUnknownToGitIsTold() throws {
    let run = project.program.run(memory, variables: ["GIT_AUTHOR_NAME": ""])
    #expect(run.code == 3)
    #expect(run.talk.hasPrefix("error: git does not know who you are [git]\n"))
    #expect(try sandbox.git("branch", "--list", in: "work") == "* main")
  }
}
