import Documents
import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// Several environments on one branch: what one call brings there is one commit.
@Suite struct SharedBranchTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }

  init() throws {
    project = try DeliveryProject()
    try project.settings("delivery: {branch: rendered, path: \"{env}\"}")
    for name in ["dev", "prod", "stage"] { try project.objects("ConfigMap/\(name) a", in: name) }
  }

  private func facts() throws -> CommitFacts {
    try #require(CommitFacts(message: project.message(of: "rendered")))
  }

  @Test func oneCallIsOneCommit() throws {
    let run = program.run("--all")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    let tip = try project.tip("rendered")
    #expect(
      run.output
        == ["dev", "prod", "stage"].map {
          "\($0): 1 added, committed to rendered as \(tip.beginning)\n"
            + "  + _default/configmap-\($0).yaml\n"
        }.joined())
    #expect(try sandbox.git("rev-list", "--count", "rendered", in: "work") == "1")
    #expect(try project.message(of: "rendered").hasPrefix("dev, prod, stage: stage: Config"))
    let facts = try facts()
    #expect(facts.rendered.keys.map(\.text).sorted() == ["dev", "prod", "stage"])
    for (folder, tree) in facts.rendered {
      #expect(try sandbox.id("rev-parse", "rendered:\(folder.text)", in: "work") == tree)
    }
    #expect(program.run("--all").output.contains("stage: nothing to do"))
    try project.expectSound()
  }

  @Test func aCommitNamesWhatItChanged() throws {
    _ = program.run("--all")
    try project.objects("ConfigMap/prod b", in: "prod")
    #expect(program.run("--all").output.contains("prod: 1 changed"))
    #expect(try facts().rendered.keys.map(\.text) == ["prod"])
    #expect(try project.message(of: "rendered").hasPrefix("prod: "))
    // The others were rendered from an older commit, and that is right.
    #expect(program.run("--all").output.contains("dev: nothing to do"))
    try project.expectSound()
  }

  @Test func manyAreCounted() throws {
    for name in ["a", "b"] { try project.objects("ConfigMap/\(name)", in: name) }
    _ = program.run("--all")
    #expect(try project.message(of: "rendered").hasPrefix("5 environments: "))
  }

  /// What was allowed is said once, and does not hide what else the commit says.
  @Test func whatIsAllowedForTwoIsNoEdit() throws {
    try project.settings(
      "delivery: {branch: rendered, path: \"{env}\"}, guard: {share: 10%, minimum: 1}")
    _ = program.run("--all")
    for name in ["dev", "prod"] { try project.objects("ConfigMap/other", in: name) }
    #expect(program.run("--all", "--allow-delete", "all").code == 0)
    #expect(try facts().rendered.keys.map(\.text).sorted() == ["dev", "prod"])
    #expect(
      try project.message(of: "rendered").components(separatedBy: "Allow-Delete: all").count == 2)
    for name in ["dev", "prod"] { try project.objects("ConfigMap/\(name)", in: name) }
    let run = program.run(
      "--all", "--allow-delete", "ConfigMap/other", "--allow-delete", "ConfigMap/o*")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    #expect(program.run("--all").output.contains("prod: nothing to do"))
    try project.expectSound()
  }

  @Test func aHoldStopsOneAndNotTheCommit() throws {
    _ = program.run("--all")
    try project.edit("rendered") { sandbox in
      try sandbox.write("by: hand\n", to: "edit/prod/_default/configmap-prod.yaml")
      try sandbox.commit("by hand", in: "edit")
    }
    for name in ["dev", "prod", "stage"] { try project.objects("ConfigMap/\(name) b", in: name) }
    let run = program.run("--all")
    #expect(run.code == 1 && run.talk.hasPrefix("error: prod: `rendered` is held"), "\(run)")
    #expect(try facts().rendered.keys.map(\.text).sorted() == ["dev", "stage"])
    try project.expectSound()
  }

  @Test func theSameFilesInTwoFoldersAreTold() throws {
    try project.objects("ConfigMap/same", in: "dev")
    try project.objects("ConfigMap/same", in: "prod")
    let first = try sandbox.id("rev-parse", "HEAD", in: "work")
    #expect(program.run("--env", "dev").code == 0)
    try project.objects("ConfigMap/same", "ConfigMap/more", in: "dev")
    #expect(program.run("--env", "prod").code == 0)
    #expect(try facts().rendered.keys.map(\.text) == ["prod"])
    #expect(
      program.run("--env", "dev", "--from", first.description).output.contains("nothing to do"))
    #expect(program.run("--env", "prod", "--from", first.description).output.contains("is newer"))
  }

  /// Two platforms of one repository that were given one branch do not undo each other.
  @Test func anotherPlatformIsHeld() throws {
    for name in ["one", "two"] {
      try sandbox.write(
        "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\n",
        to: "work/\(name)/reconcile.yaml")
      try sandbox.write(
        "resources: [map.yaml]\n", to: "work/\(name)/environments/dev/kustomization.yaml")
      try sandbox.write(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: \(name)}\n",
        to: "work/\(name)/environments/dev/map.yaml")
    }
    try sandbox.commit("two platforms", in: "work")
    let one = Program(sandbox: sandbox, folder: "work/one")
    let two = Program(sandbox: sandbox, folder: "work/two")
    #expect(one.run("--env", "dev").code == 0)
    let facts = try #require(CommitFacts(message: project.message(of: "rendered/dev")))
    #expect(facts.root.text == "one")
    let run = two.run("--env", "dev")
    #expect(run.code == 1 && run.talk.contains("the platform in `one`"), "\(run)")
    #expect(one.run("--env", "dev").output.contains("nothing to do"))
    #expect(two.run("--env", "dev", "--adopt", "--allow-delete", "all").code == 0)
  }

  @Test func aRewindIsAskedFor() throws {
    let first = try sandbox.git("rev-parse", "HEAD", in: "work")
    try project.objects("ConfigMap/dev b", in: "dev")
    _ = program.run("--all")
    #expect(program.run("--env", "dev", "--from", first).output.contains("which is newer"))
    let back = program.run("--env", "dev", "--from", first, "--allow-rewind")
    #expect(back.code == 0 && back.output.contains("1 changed"), "\(back)")
    #expect(try facts().source.description == first)
    #expect(program.run("--env", "dev").output.contains("1 changed"))

    // Another history, as a branch has that was forced.
    try sandbox.git("commit", "--amend", "-q", "-m", "other", in: "work")
    let other = program.run("--env", "dev")
    #expect(other.code == 3 && other.talk.contains("`--allow-rewind`"), "\(other)")
    #expect(program.run("--env", "dev", "--allow-rewind").code == 0)
    try project.expectSound()
  }

  @Test func oneSourceHasOneRendering() throws {
    _ = program.run("--all")
    let message = try project.message(of: "rendered")
    try project.edit("rendered") { sandbox in
      try sandbox.write("by: another program\n", to: "edit/dev/_default/configmap-dev.yaml")
      try sandbox.git("add", ".", in: "edit")
      let tree = try sandbox.git("write-tree", "--prefix=dev/", in: "edit")
      let folder = try #require(RepoPath("dev"))
      let old = try #require(CommitFacts(message: message)?.rendered[folder])
      try sandbox.commit(
        message.replacingOccurrences(of: old.description, with: tree), in: "edit")
    }
    let run = program.run("--all")
    #expect(run.code == 3 && run.talk.contains("another rendering of the same commit"), "\(run)")
  }

  @Test func anOlderProgramDoesNotUndo() throws {
    _ = program.run("--all")
    let message = try project.message(of: "rendered")
    let tree = try sandbox.git("rev-parse", "rendered^{tree}", in: "work")
    let commit = try sandbox.git(
      "commit-tree", tree, "-p", "rendered", "-m",
      message.replacingOccurrences(of: "Reconcile-Edition: 1", with: "Reconcile-Edition: 99"),
      in: "work")
    try sandbox.git("update-ref", "refs/heads/rendered", commit, in: "work")
    try project.objects("ConfigMap/dev b", in: "dev")
    let run = program.run("--env", "dev")
    #expect(run.code == 3 && run.talk.contains("as edition 99, and this is edition 1"), "\(run)")
    #expect(program.run("--env", "prod").output.contains("nothing to do"))
  }
}
