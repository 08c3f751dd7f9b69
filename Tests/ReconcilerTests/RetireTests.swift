import Foundation
import Git
import GitSupport
import Testing

/// Environments that are no more: nothing disappears by itself, and everything on request.
@Suite struct RetireTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }

  init() throws {
    project = try DeliveryProject()
    try project.settings("")
    try project.objects("ConfigMap/one a")
    try project.objects("ConfigMap/one a", "ConfigMap/two a", in: "old")
  }

  private func remove(_ name: String = "old") throws {
    try sandbox.git("rm", "-rq", "environments/" + name, in: "work")
    try sandbox.commit("\(name) is gone", in: "work")
  }

  private func references() throws -> [String] {
    try sandbox.git(
      "for-each-ref", "--format=%(refname)", "refs/heads/rendered*", "refs/retired", in: "work"
    )
    .split(separator: "\n").map(String.init)
  }

  @Test func whatIsGoneIsNamedAndStays() throws {
    _ = program.run("--all")
    let tip = try project.tip("rendered/old")
    try remove()
    let run = program.run("--all")
    #expect(run.code == 0)
    #expect(
      run.talk == """
        note: the environment `old` is gone, and what was delivered stays on `rendered/old`; \
        `reconcile retire old` takes it away [delivery]

        """)
    #expect(try project.tip("rendered/old") == tip)
    #expect(program.run("--env", "dev").talk.isEmpty)
  }

  @Test func aBranchGoesOnUnderAnotherName() throws {
    _ = program.run("--all")
    let tip = try project.tip("rendered/old")
    try remove()
    let trial = program.run("retire", "old", "--dry-run")
    #expect(trial.code == 0 && trial.output.contains("rendered/old would go to"), "\(trial)")
    let run = program.run("retire", "old")
    let name = "refs/retired/rendered/old/\(tip.beginning)"
    #expect(
      run.output == """
        old: rendered/old went to \(name)
        Delete the Application with `targetRevision: rendered/old` and `path: .`; with its \
        finalizer that takes away:
          - ConfigMap/one
          - ConfigMap/two

        """)
    #expect(try sandbox.id("rev-parse", name, in: "work") == tip)
    #expect(try references() == ["refs/heads/rendered/dev", name].filter { $0 == name })
    #expect(program.run("--all").talk.isEmpty)
    #expect(program.run("retire", "old").code == 2)
    try project.expectSound()
  }

  @Test func aFolderGoesFromASharedBranch() throws {
    try project.settings("delivery: {branch: shared, path: \"all/{env}\"}")
    _ = program.run("--all")
    try remove()
    #expect(program.run("--all").talk.contains("stays on `shared`"))
    let run = program.run("retire", "old")
    #expect(run.code == 0 && run.output.contains("the folder all/old went from shared"), "\(run)")
    #expect(try project.files("shared") == ["all/dev/_default/configmap-one.yaml"])
    #expect(program.run("--all").talk.isEmpty)
    #expect(program.run("--all").output.contains("dev: nothing to do"))
    #expect(program.run("verify", "shared").output.split(separator: "\n").count == 2)
    try project.expectSound()
  }

  /// What was an environment is a folder of environments now.
  @Test func whatStandsInTheFolderStays() throws {
    try project.settings("delivery: {branch: shared, path: \"all/{env}\"}")
    _ = program.run("--all")
    try remove()
    try project.objects("ConfigMap/new", in: "old/new")
    #expect(program.run("--all").code == 0)
    let run = program.run("retire", "old")
    #expect(run.code == 0 && !run.output.contains("ConfigMap/new"), "\(run)")
    #expect(
      try project.files("shared") == [
        "all/dev/_default/configmap-one.yaml", "all/old/new/_default/configmap-new.yaml",
      ])
    #expect(program.run("--all").output.contains("old/new: nothing to do"))
    #expect(program.run("--all").talk.isEmpty)
    try project.expectSound()
  }

  /// Others are on the branch by now that was one environment's.
  @Test func aBranchThatOthersHaveStays() throws {
    try project.settings("delivery: {branch: shared, path: .}", of: "old")
    _ = program.run("--env", "old")
    try remove()
    try project.settings("delivery: {branch: shared, path: \"{env}\"}")
    #expect(program.run("--all").code == 0)
    let run = program.run("retire", "old")
    #expect(run.code == 0 && run.output.contains("the folder . went from shared"), "\(run)")
    #expect(try project.files("shared") == ["dev/_default/configmap-one.yaml"])
    #expect(program.run("--all").output.contains("dev: nothing to do"))
    #expect(program.run("--all").talk.isEmpty)
    try project.expectSound()
  }

  /// Nothing is taken away where the remote does not keep it under its new name.
  @Test func aRemoteWithoutPlaceForItKeepsTheBranch() throws {
    try sandbox.git("clone", "-q", "--bare", "work", "remote", in: "")
    try sandbox.git("remote", "add", "origin", "../remote", in: "work")
    _ = program.run("--all", "--push")
    let tip = try project.tip("rendered/old")
    try remove()
    try sandbox.write(
      "#!/bin/sh\ncase $1 in refs/retired/*) exit 1 ;; esac\n", to: "remote/hooks/update")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: sandbox.path("remote/hooks/update"))
    let run = program.run("retire", "old", "--push")
    #expect(run.code == 3 && run.talk.contains("refuses"), "\(run)")
    #expect(try sandbox.id("rev-parse", "rendered/old", in: "remote") == tip)
    #expect(try project.tip("rendered/old") == tip)
  }

  @Test func aProposalIsFoundToo() throws {
    try project.settings("delivery: {propose: true}")
    _ = program.run("--all")
    let merge = try sandbox.git(
      "commit-tree", "rendered/old-next^{tree}", "-p", "rendered/old", "-p", "rendered/old-next",
      "-m", "promote", in: "work")
    try sandbox.git("update-ref", "refs/heads/rendered/old", merge, in: "work")
    try remove()
    let run = program.run("retire", "old")
    #expect(run.output.contains("rendered/old went to"), "\(run)")
    #expect(run.output.contains("rendered/old-next went to"), "\(run)")
    #expect(program.run("--all").talk.isEmpty)
  }

  /// What was never merged, and a folder that has its branch for itself.
  @Test func aProposalThatWasNeverMergedGoesAsAWhole() throws {
    try project.settings("delivery: {propose: true, path: app}")
    _ = program.run("--all")
    try remove()
    let run = program.run("retire", "old")
    #expect(run.output.contains("old: rendered/old-next went to refs/retired/"), "\(run)")
    #expect(run.output.contains("old: rendered/old went to refs/retired/"), "\(run)")
    #expect(
      try sandbox.git("for-each-ref", "--format=%(refname)", "refs/heads", in: "work")
        == "refs/heads/main\nrefs/heads/rendered/dev\nrefs/heads/rendered/dev-next")
    #expect(program.run("--all").talk.isEmpty)
    try project.expectSound()
  }

  @Test func branchesOfPeopleAreNotMeant() throws {
    _ = program.run("--all")
    try remove()
    try sandbox.git("branch", "rendered/other", "main", in: "work")
    try sandbox.git("branch", "feature", "main", in: "work")
    #expect(program.run("--all").talk.split(separator: "\n").count == 1)
  }

  @Test func whatIsThereIsNotRetired() throws {
    _ = program.run("--all")
    let run = program.run("retire", "old")
    #expect(run.code == 2 && run.talk.contains("`old` is still there"), "\(run)")
    try remove()
    let other = program.run("retire", "odl")
    #expect(other.code == 2 && other.talk.contains("did you mean `old`?"), "\(other)")
  }

  @Test func theRemoteFollows() throws {
    try sandbox.git("clone", "-q", "--bare", "work", "remote", in: "")
    try sandbox.git("remote", "add", "origin", "../remote", in: "work")
    _ = program.run("--all", "--push")
    let tip = try project.tip("rendered/old")
    try remove()
    try sandbox.git("push", "-q", "origin", "main", in: "work")
    let run = program.run("retire", "old", "--push")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    #expect(
      try sandbox.git("for-each-ref", "--format=%(refname)", in: "remote")
        == "refs/heads/main\nrefs/heads/rendered/dev\nrefs/retired/rendered/old/\(tip.beginning)")
    #expect(program.run("--all", "--push").talk.isEmpty)
    try sandbox.expectSound("remote")
  }

  /// The branch moved there since it was fetched: it is not what was looked at.
  @Test func aBranchThatMovedStays() throws {
    try sandbox.git("clone", "-q", "--bare", "work", "remote", in: "")
    try sandbox.git("remote", "add", "origin", "../remote", in: "work")
    _ = program.run("--all", "--push")
    try remove()
    let other = try sandbox.git("commit-tree", "main^{tree}", "-m", "other", in: "remote")
    try sandbox.git("update-ref", "refs/heads/rendered/old", other, in: "remote")
    let run = program.run("retire", "old", "--push")
    #expect(run.code == 3, "\(run)")
    #expect(try sandbox.git("rev-parse", "rendered/old", in: "remote") == other)
  }
}
