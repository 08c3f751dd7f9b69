import Documents
import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// Clones and the bare repository that they share.
@Suite struct PushTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }

  init() throws {
    project = try DeliveryProject()
    try project.settings("")
    try project.objects("ConfigMap/one a")
    try sandbox.git("clone", "-q", "--bare", "work", "remote", in: "")
    try sandbox.git("remote", "add", "origin", "../remote", in: "work")
    try sandbox.git("fetch", "-q", in: "work")
  }

  /// Commits a value and pushes the source.
  private func change(_ value: String, in environment: String = "dev") throws {
    try project.objects("ConfigMap/one \(value)", in: environment)
    try sandbox.git("push", "-q", "origin", "main", in: "work")
  }

  private func clone(_ name: String = "other") throws -> Program {
    try sandbox.git("clone", "-q", "remote", name, in: "")
    return Program(sandbox: sandbox, folder: name)
  }

  private func tip(_ branch: String = "rendered/dev", in folder: String = "remote") throws -> String
  {
    try sandbox.git("rev-parse", "refs/heads/" + branch, in: folder)
  }

  private func expectSound() throws {
    try sandbox.expectSound("work")
    try sandbox.expectSound("remote")
  }

  @Test func aBranchArrives() throws {
    let run = program.run("--env", "dev", "--push")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    #expect(
      try run.output.hasPrefix("dev: 1 added, committed to rendered/dev as \(tip().prefix(10))"))
    #expect(run.output.contains(" and pushed\n"))
    #expect(try tip(in: "work") == tip())
    #expect(program.run("--env", "dev", "--push").output.contains("nothing to do"))
    try change("b")
    #expect(program.run("--env", "dev", "--push").output.contains("1 changed"))
    #expect(try sandbox.git("rev-list", "--count", "rendered/dev", in: "remote") == "2")
    try expectSound()
  }

  @Test func allBranchesGoAtOnce() throws {
    for name in ["prod", "stage"] { try change("a", in: name) }
    #expect(program.run("--all", "--push").code == 0)
    for name in ["dev", "prod", "stage"] {
      #expect(try tip("rendered/\(name)") == tip("rendered/\(name)", in: "work"))
    }
    try expectSound()
  }

  @Test func theSourceMustBeThere() throws {
    try project.objects("ConfigMap/one b")
    let run = program.run("--env", "dev", "--push")
    #expect(run.code == 3 && run.talk.contains("`main` at the remote"), "\(run)")
    #expect(run.talk.contains("hint: push `main` first"))
    #expect(try sandbox.git("for-each-ref", "refs/heads/rendered", in: "remote").isEmpty)
  }

  @Test func withoutARemoteNothingIsPushed() throws {
    let run = program.run("--env", "dev", "--push", "--remote", "nowhere")
    #expect(run.code == 3 && run.talk.contains("git cannot talk to `nowhere`"), "\(run)")
    #expect(program.run("--env", "dev", "--push", "--remote", "--upload-pack=x").code == 3)
  }

  @Test func aTrialSendsNothing() throws {
    let run = program.run("--env", "dev", "--push", "--dry-run")
    #expect(run.code == 0 && run.output.contains("1 added, not committed"), "\(run)")
    #expect(try sandbox.git("for-each-ref", "refs/heads/rendered", in: "remote").isEmpty)
  }

  /// Another clone was there first, with the same source: it made the same commit.
  @Test func twoClonesMakeTheSameCommit() throws {
    let other = try clone()
    #expect(other.run("--env", "dev", "--push").code == 0)
    let run = program.run("--env", "dev", "--push")
    #expect(run.output.contains("nothing to do"), "\(run)")
    #expect(program.run("--env", "dev").output.contains("committed"))
    #expect(try tip(in: "work") == tip())
  }

  @Test func aNewerSourceWins() throws {
    let other = try clone()
    try change("b")
    #expect(program.run("--env", "dev", "--push").code == 0)
    let run = other.run("--env", "dev", "--push")
    #expect(run.code == 0 && run.output.contains("which is newer"), "\(run)")
    try expectSound()
  }

  /// Whoever comes second on a shared branch goes on from what the first one wrote.
  @Test func aCompetingPushIsNotLost() throws {
    try project.settings("delivery: {branch: rendered, path: \"{env}\"}")
    try change("a", in: "prod")
    let other = try clone()
    // The remote takes a push of somebody else just before ours.
    try sandbox.write(
      """
      #!/bin/sh
      test -e "$GIT_DIR/raced" && exit 0
      : > "$GIT_DIR/raced"
      unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
      tree=$(printf '100644 blob %s\\tREADME\\n' $(echo mine | git hash-object -w --stdin) | git mktree)
      git update-ref refs/heads/rendered $(git commit-tree $tree -m "somebody else")

      """, to: "remote/hooks/pre-receive")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: sandbox.path("remote/hooks/pre-receive"))
    let run = other.run("--all", "--push")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    #expect(
      try sandbox.git("ls-tree", "-r", "--name-only", "rendered", in: "remote") == """
        README
        dev/_default/configmap-one.yaml
        prod/_default/configmap-one.yaml
        """)
    #expect(try sandbox.git("rev-list", "--count", "rendered", in: "remote") == "2")
    try expectSound()
  }

  @Test func aBranchThatIsGoneBeginsAnew() throws {
    #expect(program.run("--env", "dev", "--push").code == 0)
    let first = try tip()
    try sandbox.git("update-ref", "-d", "refs/heads/rendered/dev", in: "remote")
    #expect(program.run("--env", "dev", "--push").output.contains("1 added"))
    #expect(try tip() == first)
    #expect(try tip(in: "work") == first)
  }

  /// What was delivered here and never pushed goes again, as one commit.
  @Test func deliveriesThatStayedHereArePushedLater() throws {
    #expect(program.run("--env", "dev").code == 0)
    try change("b")
    #expect(program.run("--env", "dev").code == 0)
    #expect(program.run("--env", "dev", "--push").code == 0)
    #expect(try tip(in: "work") == tip())
    #expect(try sandbox.git("rev-list", "--count", "rendered/dev", in: "remote") == "1")
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
  }

  /// A commit of somebody on the branch here is nothing that a push may forget.
  @Test func aBranchHereWithCommitsOfOthersStays() throws {
    #expect(program.run("--env", "dev").code == 0)
    let edit = try project.edit { sandbox in
      try sandbox.write("mine\n", to: "edit/README.md")
      try sandbox.commit("by hand", in: "edit")
    }
    #expect(program.run("--env", "dev", "--push").code == 0)
    #expect(try project.tip() == edit)
  }

  /// Who amends a delivery leaves its message, but it is no delivery any more.
  @Test func anAmendedDeliveryHereStays() throws {
    #expect(program.run("--env", "dev", "--push").code == 0)
    try change("b")
    #expect(program.run("--env", "dev").code == 0)
    let edit = try project.edit { sandbox in
      try sandbox.write("mine: 1\n", to: "edit/_default/configmap-one.yaml")
      try sandbox.git("commit", "-q", "--amend", "-a", "--no-edit", in: "edit")
    }
    #expect(program.run("--env", "dev", "--push").code == 0)
    #expect(try project.tip() == edit)
  }

  /// A remote may have several addresses: what one of them refuses is not delivered.
  @Test func everyAddressCounts() throws {
    try sandbox.git("clone", "-q", "--bare", "remote", "second", in: "")
    for name in ["../remote", "../second"] {
      try sandbox.git("remote", "set-url", "--add", "--push", "origin", name, in: "work")
    }
    try sandbox.write("#!/bin/sh\nexit 1\n", to: "remote/hooks/update")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: sandbox.path("remote/hooks/update"))
    let run = program.run("--env", "dev", "--push")
    #expect(run.code == 3 && run.talk.contains("the remote refuses `rendered/dev`"), "\(run)")
  }

  /// A branch stands where a folder of branches is wanted: no waiting changes that.
  @Test func aNameThatCannotBeBesideOthers() throws {
    #expect(program.run("--env", "dev", "--push").code == 0)
    try project.settings("delivery: {branch: rendered, path: \"{env}\"}")
    try sandbox.git("push", "-q", "origin", "main", in: "work")
    let start = ContinuousClock.now
    let run = program.run("--env", "dev", "--push")
    #expect(run.code == 3 && run.talk.contains("the remote refuses `rendered`"), "\(run)")
    #expect(run.talk.contains("'refs/heads/rendered/dev' exists"), "\(run)")
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func aRemoteMayRefuse() throws {
    try sandbox.write(
      "#!/bin/sh\necho no deliveries on fridays >&2\nexit 1\n", to: "remote/hooks/update")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: sandbox.path("remote/hooks/update"))
    let run = program.run("--env", "dev", "--push")
    #expect(run.code == 3 && run.talk.contains("the remote refuses `rendered/dev`"), "\(run)")
    #expect(run.talk.contains("hook declined"))
    #expect(try sandbox.git("for-each-ref", "refs/heads/rendered", in: "work").isEmpty)
  }

  @Test func hooksOfTheCloneAreForPeople() throws {
    try sandbox.write("#!/bin/sh\nexit 1\n", to: "work/.git/hooks/pre-push")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: sandbox.path("work/.git/hooks/pre-push"))
    #expect(program.run("--env", "dev", "--push").code == 0)
  }

  @Test(arguments: [
    "https://token:hunter2@localhost:1/x.git", "http://hunter2@localhost:1/x.git",
    "ssh://hunter2@localhost:1/x",
  ])
  func aTokenIsNotPrinted(_ address: String) throws {
    try sandbox.git("remote", "set-url", "origin", address, in: "work")
    let run = program.run("--env", "dev", "--push")
    #expect(run.code == 3 && run.talk.contains("git cannot talk to `origin`"), "\(run)")
    #expect(!run.talk.contains("hunter2") && !run.output.contains("hunter2"))
    let named = program.run("--env", "dev", "--push", "--remote", address)
    #expect(named.code == 3 && !named.talk.contains("hunter2"), "\(named)")
  }

  @Test func anotherRepositoryTakesTheBranches() throws {
    try sandbox.git("init", "-q", "--bare", "rendered", in: "")
    try project.settings("delivery: {repository: \"file://\(sandbox.path("rendered"))\"}")
    try sandbox.git("push", "-q", "origin", "main", in: "work")
    let refused = program.run("--env", "dev")
    #expect(refused.code == 2 && refused.talk.contains("needs `--push`"), "\(refused)")
    let run = program.run("--env", "dev", "--push")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    #expect(
      try tip(in: "rendered").hasPrefix(run.output.components(separatedBy: " as ")[1].prefix(10)))
    #expect(try sandbox.git("for-each-ref", "refs/heads/rendered", in: "work").isEmpty)
    #expect(program.run("--env", "dev", "--push").output.contains("nothing to do"))
    try change("b")
    #expect(program.run("--env", "dev", "--push").output.contains("1 changed"))

    // A clone that was never there has to bring the branch first.
    let other = try clone()
    try change("c")
    try sandbox.git("pull", "-q", in: "other")
    #expect(other.run("--env", "dev", "--push").output.contains("1 changed"))
    #expect(try sandbox.git("rev-list", "--count", "rendered/dev", in: "rendered") == "3")
    #expect(try program.run("verify", "--all").output.contains(tip(in: "rendered").prefix(10)))
    try sandbox.expectSound("rendered")
    try expectSound()
  }

  /// One repository that is not there stops what goes there, and nothing else.
  @Test func aRepositoryThatIsGoneStopsItsOwn() throws {
    try project.objects("ConfigMap/one a", in: "prod")
    try project.settings(
      "delivery: {repository: \"file://\(sandbox.path("nowhere"))\"}", of: "prod")
    try sandbox.git("push", "-q", "origin", "main", in: "work")
    let run = program.run("--all", "--push")
    #expect(run.code == 3 && run.output.contains("dev: 1 added"), "\(run)")
    #expect(run.talk.contains("error: prod: git cannot talk to"))
  }

  @Test func manyClonesPushToOneBranch() async throws {
    try project.settings("delivery: {branch: rendered, path: \"{env}\"}")
    let names = (1...6).map { "env-\($0)" }
    for name in names { try change("a", in: name) }
    let programs = try names.map { try clone("clone-\($0)") }
    let runs = await withTaskGroup(of: (String, String, Int32).self) { group in
      for (name, program) in zip(names, programs) {
        group.addTask {
          let run = program.run("--env", name, "--push")
          return (run.output, run.talk, run.code)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(runs.allSatisfy { $0.2 == 0 && $0.1.isEmpty }, "\(runs)")
    #expect(try sandbox.git("rev-list", "--count", "rendered", in: "remote") == "6")
    #expect(
      try sandbox.git("ls-tree", "--name-only", "rendered", in: "remote")
        == names.joined(separator: "\n"))
    try expectSound()
  }
}
