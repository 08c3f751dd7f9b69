import Foundation
import Git
import GitSupport
import Testing

/// The notes that say which source a rendered commit stands for.
@Suite struct AttestationTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }

  init() throws {
    project = try DeliveryProject()
    try project.settings("delivery: {propose: true}")
    try project.objects("ConfigMap/one a")
    try project.objects("ConfigMap/one a", in: "prod")
  }

  private static let reference = "refs/notes/hydrator.metadata"

  private func note(_ commit: String = "rendered/dev-next", in folder: String = "work") throws
    -> String
  {
    try sandbox.git("notes", "--ref=" + Self.reference, "show", commit, in: folder)
  }

  private func count(in folder: String = "work") throws -> String {
    try sandbox.git("rev-list", "--count", Self.reference, in: folder)
  }

  private func expected() throws -> String { "{\"drySha\":\"\(try project.tip("main"))\"}" }

  private func empty(_ message: String = "words") throws {
    try sandbox.git("commit", "-q", "--allow-empty", "-m", message, in: "work")
  }

  @Test func everyProposalIsAttestedAtOnce() throws {
    #expect(program.run("--all").code == 0)
    #expect(try note() == expected())
    #expect(try note("rendered/prod-next") == expected())
    #expect(try count() == "1")
    #expect(program.run("--all").talk.isEmpty)
    #expect(try count() == "1")
    try project.expectSound()
  }

  /// Promoter waits for every environment to say that it has seen a source.
  @Test func aSourceThatChangesNothingIsAttestedToo() throws {
    _ = program.run("--all")
    let tip = try project.tip("rendered/dev-next")
    try empty()
    let run = program.run("--all")
    #expect(run.code == 0 && !run.output.contains("committed"), "\(run)")
    #expect(try project.tip("rendered/dev-next") == tip)
    #expect(try note() == expected())
    #expect(try count() == "2")
  }

  @Test func anOlderSourceIsNotAttested() throws {
    _ = program.run("--all")
    try empty()
    _ = program.run("--all")
    let newest = try expected()
    #expect(program.run("--all", "--from", "HEAD~1").code == 0)
    #expect(try note() == newest)
    #expect(try count() == "2")
  }

  /// A source that changed nothing was here, and what comes late is older than that.
  @Test func aLateRunDoesNotUndo() throws {
    _ = program.run("--env", "dev")
    try project.objects("ConfigMap/one mistake")
    let late = try project.tip("main").description
    try project.objects("ConfigMap/one a")
    #expect(program.run("--env", "dev").output.contains("nothing to do, rendered/dev-next is up"))
    let run = program.run("--env", "dev", "--from", late)
    #expect(run.code == 0 && run.output.contains("which is newer"), "\(run)")
    #expect(program.run("--env", "dev", "--from", late, "--allow-rewind").code == 0)
  }

  @Test func aMergeOfPromoterIsAttestedAnew() throws {
    _ = program.run("--all")
    let merge = try sandbox.git(
      "commit-tree", "rendered/dev-next^{tree}", "-p", "rendered/dev-next", "-p", "rendered/dev",
      "-m", "resolve", in: "work")
    try sandbox.git("update-ref", "refs/heads/rendered/dev-next", merge, in: "work")
    #expect(program.run("--all").code == 0)
    #expect(try note(merge) == expected())
  }

  @Test func whatIsHeldIsNotAttested() throws {
    _ = program.run("--all")
    let old = try expected()
    try project.edit("rendered/dev-next") { sandbox in
      try sandbox.write("by: hand\n", to: "edit/_default/configmap-one.yaml")
      try sandbox.commit("by hand", in: "edit")
    }
    try empty()
    #expect(program.run("--all").code == 1)
    #expect(try note("rendered/dev-next~1") == old)
    #expect(
      try sandbox.run(
        ["notes", "--ref=" + Self.reference, "show", "rendered/dev-next"], in: "work"
      ).status != 0)
    #expect(try note("rendered/prod-next") == expected())
  }

  @Test func withoutNotesThereAreNone() throws {
    try project.settings("delivery: {propose: true, notes: none}")
    #expect(program.run("--all").code == 0)
    #expect(try sandbox.git("for-each-ref", "refs/notes", in: "work").isEmpty)
    #expect(program.run("--all", "--dry-run").code == 0)
  }

  /// One note speaks for all that stands on a branch.
  @Test func aSharedBranchIsAttestedAsAWhole() throws {
    try project.settings("delivery: {branch: shared, path: \"{env}\", notes: tips}")
    #expect(program.run("--env", "dev").code == 0)
    #expect(try sandbox.git("for-each-ref", "refs/notes", in: "work").isEmpty)
    #expect(program.run("--all").code == 0)
    #expect(try note("shared") == expected())
  }

  @Test func notesOfOthersStay() throws {
    try sandbox.git("notes", "--ref=" + Self.reference, "add", "-m", "mine", "main", in: "work")
    #expect(program.run("--all").code == 0)
    #expect(try note("main") == "mine")
    #expect(try note() == expected())
  }

  @Test func oldNotesOfOursGo() throws {
    func deliver(_ value: String, at time: Int) throws -> ObjectID {
      try project.objects("ConfigMap/one \(value)")
      try sandbox.git(
        "commit", "-q", "--amend", "--no-edit", in: "work",
        adding: ["GIT_COMMITTER_DATE": "\(time) +0000"])
      #expect(program.run("--env", "dev").code == 0)
      return try project.tip("rendered/dev-next")
    }
    let day = 86_400
    let commits = try [0, 20, 40].map { try deliver("v\($0)", at: 1_700_000_000 + $0 * day) }
    let list = try sandbox.git("notes", "--ref=" + Self.reference, "list", in: "work")
    #expect(commits.map { list.contains($0.description) } == [false, true, true])
  }

  @Test func theRemoteHasThem() throws {
    try sandbox.git("clone", "-q", "--bare", "work", "remote", in: "")
    try sandbox.git("remote", "add", "origin", "../remote", in: "work")
    try sandbox.git("fetch", "-q", in: "work")
    #expect(program.run("--env", "dev", "--push").code == 0)
    #expect(try note(in: "remote") == expected())
    // Another clone attests the other environment.
    try sandbox.git("clone", "-q", "remote", "other", in: "")
    let other = Program(sandbox: sandbox, folder: "other").run("--env", "prod", "--push")
    #expect(other.code == 0 && other.talk.isEmpty, "\(other)")
    try empty()
    try sandbox.git("push", "-q", "origin", "main", in: "work")
    let run = program.run("--all", "--push")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    #expect(try note("rendered/prod-next", in: "remote") == expected())
    #expect(try note(in: "remote") == expected())
    #expect(try count(in: "remote") == "3")
    try sandbox.expectSound("remote")
    try sandbox.expectSound("work")
  }

  /// What was attested here before anything was pushed is not lost.
  @Test func notesThatStayedHereAreJoined() throws {
    #expect(program.run("--env", "dev").code == 0)
    try sandbox.git("clone", "-q", "--bare", "work", "remote", in: "")
    try sandbox.git("update-ref", "-d", Self.reference, in: "remote")
    try sandbox.git("remote", "add", "origin", "../remote", in: "work")
    #expect(program.run("--env", "prod", "--push").code == 0)
    #expect(try note(in: "remote") == expected())
    #expect(try note("rendered/prod-next", in: "remote") == expected())
  }

  @Test func aRemoteThatWantsNoNotesIsNamed() throws {
    try sandbox.git("clone", "-q", "--bare", "work", "remote", in: "")
    try sandbox.git("remote", "add", "origin", "../remote", in: "work")
    try sandbox.write(
      "#!/bin/sh\ncase $1 in refs/notes/*) exit 1;; esac\n", to: "remote/hooks/update")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: sandbox.path("remote/hooks/update"))
    let run = program.run("--env", "dev", "--push")
    #expect(run.code == 3 && run.talk.contains("delivered, not yet attested"), "\(run)")
    #expect(run.output.contains("committed to rendered/dev-next"))
    try FileManager.default.removeItem(atPath: sandbox.path("remote/hooks/update"))
    #expect(program.run("--env", "dev", "--push").code == 0)
    #expect(try note(in: "remote") == expected())
  }
}
