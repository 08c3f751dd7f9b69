import Foundation
import Git
import GitSupport
import Testing

/// Changes on branches for pull requests, beside the real git.
@Suite struct PrTests {
  private let project: ChangeProject
  private var sandbox: Sandbox { project.sandbox }

  init() throws {
    project = try ChangeProject()
  }

  /// How what a change does begins.
  private static let review = "<!-- reconcile:diff pull-request -->\n### Changed environments"

  @Test func valuesAreSetOnABranch() throws {
    try sandbox.write("mine\n", to: "work/README.md")
    let before = try project.state()
    let words = ["pr", "--env", "prod", "spark.executor.cores=6"]
    let run = project.program.run(words)
    let branch = "change/prod-spark.executor.cores-4-6"
    #expect(run.code == 0)
    #expect(
      run.output.hasPrefix(
        """
        prod: spark.executor.cores 4 -> 6

        **Values**

        * `prod: spark.executor.cores: 4 -> 6`

        **Files**

        * `~ \(ChangeProject.prod)`

        \(Self.review)
        """), "\(run.output)")
    // What it does is looked up in the commit that was made.
    #expect(run.output.contains("1 of 2 environments differs: 1 changed."))
    #expect(run.output.contains("@@ spark-defaults.conf: spark.executor.cores @@\n- 4\n+ 6\n"))
    let tip = try project.tip(branch)
    #expect(run.talk == "committed to \(branch) as \(tip.beginning)\n")
    #expect(
      try project.changedLines(branch)
        == ["-spark.executor.cores 4", "+spark.executor.cores 6"])
    #expect(try project.state() == before)
    let again = project.program.run(words)
    #expect(again.output == run.output)
    #expect(again.talk == "\(branch) has it already as \(tip.beginning)\n")
    #expect(
      project.program.run(["pr", "--env", "prod", "spark.executor.cores=4"]).talk
        == "nothing to do\n")
  }

  @Test func whatIsNotCommittedIsNotInIt() throws {
    try sandbox.write("spark.executor.cores 1\n", to: "work/" + ChangeProject.prod)
    let run = project.program.run(
      "pr", "--env", "prod", "spark.executor.cores=6", "--branch", "cores")
    #expect(
      run.talk.hasPrefix(
        "\(ChangeProject.prod): note: HEAD was taken, your changes here are not in it [pr]\n"))
    #expect(
      try project.changedLines("cores") == ["-spark.executor.cores 4", "+spark.executor.cores 6"])
    #expect(try project.text(ChangeProject.prod) == "spark.executor.cores 1\n")
  }

  @Test func changedFilesAreCommittedAndOthersStay() throws {
    try sandbox.write("mine\n", to: "work/README.md")
    try sandbox.write("spark.executor.memory 7g\n", to: "work/" + ChangeProject.staging)
    try sandbox.write("spark.ui.port 1\n", to: "work/config/new [1].conf")
    try FileManager.default.removeItem(atPath: sandbox.path("work/" + ChangeProject.prod))
    try sandbox.git("add", "README.md", in: "work")
    let run = project.program.run("pr", "--branch", "memory", "--title", "less of everything")
    #expect(run.code == 0)
    #expect(run.talk.hasPrefix("README.md: note: this is changed, too, and left alone [pr]\n"))
    #expect(
      run.output.hasPrefix(
        """
        less of everything

        **Files**

        * `+ config/new [1].conf`
        * `- \(ChangeProject.prod)`
        * `~ \(ChangeProject.staging)`

        \(Self.review)
        """), "\(run.output)")
    #expect(
      try sandbox.git("log", "-1", "--format=%s", "memory", in: "work")
        == "less of everything")
    #expect(
      try sandbox.git("status", "--porcelain", "--branch", in: "work")
        == "## memory\nM  README.md")
    #expect(try project.tip("memory~1") == project.tip("main"))
  }

  @Test func aBranchForAChangeGoesOn() throws {
    try sandbox.git("switch", "-q", "-c", "tuning", in: "work")
    try sandbox.write("spark.executor.memory 7g\n", to: "work/" + ChangeProject.staging)
    #expect(project.program.run("pr", "--title", "one").code == 0)
    try sandbox.write("spark.executor.memory 9g\n", to: "work/" + ChangeProject.staging)
    let second = project.program.run("pr", "--push", "-o", "json")
    #expect(second.code == 0, "\(second.talk)")
    #expect(try sandbox.git("rev-list", "--count", "main..tuning", in: "work") == "2")
    #expect(try project.tip("tuning", in: "origin.git") == project.tip("tuning"))
    #expect(second.output.hasPrefix("{\"branch\":\"tuning\""))
    #expect(second.output.contains("**Commits**"))
    // What is committed already is said again, and nothing is made.
    let tip = try project.tip("tuning")
    let third = project.program.run("pr", "--push", "-o", "json")
    #expect(third.code == 0 && third.output == second.output)
    #expect(try project.tip("tuning") == tip)
  }

  @Test func whatWasMergedFromTheSourceBranchIsNoPartOfAChange() throws {
    try sandbox.git("switch", "-q", "-c", "tuning", in: "work")
    try sandbox.write("spark.executor.memory 7g\n", to: "work/" + ChangeProject.staging)
    try sandbox.commit("staging: more memory", in: "work")
    try sandbox.git("switch", "-q", "main", in: "work")
    try sandbox.write("Other environments.\n", to: "work/README.md")
    try sandbox.commit("readme: another one", in: "work")
    try sandbox.git("push", "-q", "origin", "main", in: "work")
    try sandbox.git("switch", "-q", "tuning", in: "work")
    try sandbox.git("merge", "-q", "-m", "Merge main", "main", in: "work")
    let run = project.program.run("pr", "--title", "staging: more memory")
    #expect(run.code == 0 && run.output.contains(" Merge main`\n"), "\(run.talk)")
    #expect(run.output.contains(" staging: more memory`\n\n**Files**\n"))
    #expect(
      run.output.contains("**Files**\n\n* `~ \(ChangeProject.staging)`\n\n\(Self.review)\n"))
  }

  @Test func aMergeIsEndedFirst() throws {
    try sandbox.git("switch", "-q", "-c", "tuning", in: "work")
    try sandbox.write("spark.executor.memory 7g\n", to: "work/" + ChangeProject.staging)
    try sandbox.commit("staging: more memory", in: "work")
    try sandbox.git("switch", "-q", "main", in: "work")
    try sandbox.write("spark.executor.memory 9g\n", to: "work/" + ChangeProject.staging)
    try sandbox.commit("staging: much more memory", in: "work")
    #expect(try sandbox.run(["merge", "-q", "tuning"], in: "work").status == 1)
    let before = try project.state()
    let run = project.program.run("pr")
    #expect(run.code == 3)
    #expect(
      run.talk == """
        error: `\(ChangeProject.staging)` is in the middle of a merge [git]
        hint: end the merge first

        """)
    #expect(try project.state() == before)
  }

  @Test func commitsOnTheSourceBranchGetABranch() throws {
    try sandbox.write("spark.executor.memory 7g\n", to: "work/" + ChangeProject.staging)
    let tip = try sandbox.commit("staging: more memory", in: "work")
    let run = project.program.run("pr")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("staging: more memory\n\n**Files**\n"))
    #expect(try project.tip("change/staging-more-memory") == tip)
    #expect(try sandbox.git("branch", "--show-current", in: "work") == "main")
  }

  @Test func whatAHookRefusesIsAsItWas() throws {
    let hook = "work/.git/hooks/pre-commit"
    try sandbox.write("#!/bin/sh\necho 'error: not on a Sunday' >&2\nexit 1\n", to: hook)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: sandbox.path(hook))
    try sandbox.write("mine\n", to: "work/README.md")
    try sandbox.git("add", "README.md", in: "work")
    try sandbox.write("spark.executor.memory 7g\n", to: "work/" + ChangeProject.staging)
    try sandbox.write("spark.ui.port 1\n", to: "work/config/new.conf")
    let before = try project.state()
    let run = project.program.run("pr")
    #expect(run.code == 3)
    #expect(run.talk.contains("error: `git commit` fails: not on a Sunday [git]\n"))
    #expect(try project.state() == before)
    #expect(try sandbox.git("branch", "--list", in: "work") == "* main")
  }

  @Test func aTrialMakesNothing() throws {
    try sandbox.write("spark.executor.memory 7g\n", to: "work/" + ChangeProject.staging)
    let before = try project.state()
    #expect(project.program.run("pr", "--dry-run").output.hasPrefix("change environments/staging"))
    #expect(
      project.program.run("pr", "--dry-run", "--env", "prod", "spark.executor.cores=6").code == 0)
    #expect(try project.state() == before)
    #expect(try sandbox.git("branch", "--list", in: "work") == "* main")
  }

  @Test func nothingIsNothingToDo() throws {
    let run = project.program.run("pr")
    #expect(run.code == 0 && run.output.isEmpty && run.talk == "nothing to do\n")
  }

  @Test func aBranchThatIsThereStays() throws {
    try sandbox.git("branch", "memory", in: "work")
    try sandbox.write("spark.executor.memory 7g\n", to: "work/" + ChangeProject.staging)
    let before = try project.state()
    let run = project.program.run("pr", "--branch", "memory")
    #expect(run.code == 2 && run.talk.contains("the branch `memory` is there"))
    #expect(try project.state() == before)
  }

  @Test func whatSomebodyWritesIsNoMarkdown() throws {
    let run = project.program.run(
      "pr", "--env", "prod", "--new", "spark.app.name=`a` <img>\u{1b}[1m", "--title", "a name")
    #expect(run.output.contains("* ``prod: spark.app.name: (not set) -> `a` <img>\\u{1b}[1m``\n"))
  }
}
