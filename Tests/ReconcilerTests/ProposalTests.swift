import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// Branches that GitOps Promoter and Argo CD's hydrator read, and what these do to them.
@Suite struct ProposalTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }

  init() throws {
    project = try DeliveryProject()
    try project.settings("delivery: {propose: true}")
    try project.objects("ConfigMap/one a")
  }

  private func git(_ words: String...) throws -> String {
    let result = try sandbox.run(words, in: "work")
    try #require(result.status == 0, "git \(words): \(result.talk)")
    return String(decoding: result.output, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  private func source() throws -> ObjectID { try project.tip("main") }

  /// Promoter merges what is proposed, as a forge does it.
  private func promote(_ active: String = "rendered/dev", _ proposed: String? = nil) throws {
    let proposed = proposed ?? active + "-next"
    let merge = try git(
      "commit-tree", "\(proposed)^{tree}", "-p", active, "-p", proposed, "-m", "promote")
    _ = try git("update-ref", "refs/heads/" + active, merge)
  }

  @Test func aProposalBeginsWithItsBranch() throws {
    let run = program.run("--env", "dev")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    #expect(run.output.hasPrefix("dev: 1 added, committed to rendered/dev-next as "), "\(run)")
    #expect(try git("log", "--format=%s", "rendered/dev") == "Initial commit for rendered/dev")
    #expect(try git("ls-tree", "rendered/dev").isEmpty)
    #expect(try git("rev-parse", "rendered/dev-next^") == git("rev-parse", "rendered/dev"))
    #expect(
      try project.files("rendered/dev-next") == [
        ".gitattributes", "README.md", "_default/configmap-one.yaml", "hydrator.metadata",
      ])
    #expect(
      try git("show", "rendered/dev-next:hydrator.metadata") == """
        {
          "drySha": "\(source())",
          "author": "Ann <ann@example.org>",
          "date": "2023-11-14T22:13:20Z",
          "subject": "dev: ConfigMap/one a"
        }
        """)
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    try project.expectSound()
  }

  /// All of them begin with one commit, and a remote can be told to make a branch but once.
  @Test func environmentsOfOneBranchAreProposedTogether() throws {
    try project.settings("delivery: {propose: true, branch: shared, path: \"{env}\"}")
    try project.objects("ConfigMap/one a", in: "prod")
    try sandbox.git("clone", "-q", "--bare", "work", "remote", in: "")
    try sandbox.git("remote", "add", "origin", "../remote", in: "work")
    let run = program.run("--all", "--push")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    for name in ["dev", "prod"] {
      #expect(
        try sandbox.git("rev-parse", "shared-next/\(name)^", in: "remote")
          == sandbox.git("rev-parse", "shared", in: "remote"))
    }
    #expect(program.run("--all", "--push").output.contains("prod: nothing to do"))
    try project.expectSound()
  }

  @Test func everyBranchHasItsOwnFirstCommit() throws {
    try project.objects("ConfigMap/one a", in: "prod")
    #expect(program.run("--all").code == 0)
    #expect(try project.tip("rendered/dev") != project.tip("rendered/prod"))
  }

  /// Only manifests decide whether there is something to propose.
  @Test func aSourceThatChangesNothingProposesNothing() throws {
    _ = program.run("--env", "dev")
    let tip = try project.tip("rendered/dev-next")
    try sandbox.write("words\n", to: "work/README.md")
    try sandbox.commit("words", in: "work")
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    #expect(try project.tip("rendered/dev-next") == tip)
  }

  @Test func aMergeIsNoEdit() throws {
    _ = program.run("--env", "dev")
    try promote()
    try project.objects("ConfigMap/one b")
    // Promoter brings what was merged back into the proposal, and changes no file there.
    let merge = try git(
      "commit-tree", "rendered/dev-next^{tree}", "-p", "rendered/dev-next", "-p", "rendered/dev",
      "-m", "resolve")
    _ = try git("update-ref", "refs/heads/rendered/dev-next", merge)
    let run = program.run("--env", "dev")
    #expect(run.code == 0 && run.output.contains("1 changed"), "\(run)")
    #expect(try git("rev-parse", "rendered/dev-next^") == merge)
    let metadata = try git("show", "rendered/dev-next:hydrator.metadata")
    #expect(try metadata.contains(source().description))
    try project.expectSound()
  }

  /// A forge may delete a branch that was merged.
  @Test func aProposalThatWasDeletedBeginsAnew() throws {
    _ = program.run("--env", "dev")
    try promote()
    _ = try git("update-ref", "-d", "refs/heads/rendered/dev-next")
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    try project.objects("ConfigMap/one b")
    let run = program.run("--env", "dev")
    #expect(run.code == 0 && run.output.contains("1 changed"), "\(run)")
    #expect(try git("rev-parse", "rendered/dev-next^") == git("rev-parse", "rendered/dev"))
    try project.expectSound()
  }

  @Test func anEditOfTheProposalIsHeld() throws {
    _ = program.run("--env", "dev")
    try project.edit("rendered/dev-next") { sandbox in
      try sandbox.write("by: hand\n", to: "edit/_default/configmap-one.yaml")
      try sandbox.commit("by hand", in: "edit")
    }
    try project.objects("ConfigMap/one b")
    let run = program.run("--env", "dev")
    #expect(run.code == 1 && run.talk.contains("`rendered/dev-next` is held"), "\(run)")
  }

  /// Where all environments have one branch, a folder is what Promoter takes for an environment.
  @Test func foldersOfOneBranchAreProposedOneByOne() throws {
    try project.settings("delivery: {propose: true, branch: rendered, path: \"{env}\"}")
    try project.objects("ConfigMap/one a", in: "prod")
    #expect(program.run("--all").code == 0)
    #expect(
      try git("for-each-ref", "--format=%(refname:short)", "refs/heads")
        == "main\nrendered\nrendered-next/dev\nrendered-next/prod")
    #expect(
      try project.files("rendered-next/dev") == [
        "dev/README.md", "dev/_default/configmap-one.yaml", "dev/hydrator.metadata",
      ])
    try promote("rendered", "rendered-next/dev")
    let other = try git(
      "merge-tree", "--write-tree", "--allow-unrelated-histories", "rendered", "rendered-next/prod")
    let merge = try git(
      "commit-tree", other, "-p", "rendered", "-p", "rendered-next/prod", "-m", "promote")
    _ = try git("update-ref", "refs/heads/rendered", merge)
    #expect(!program.run("--all").output.contains("committed"))
    try project.objects("ConfigMap/one b", in: "prod")
    #expect(program.run("--all").output.contains("prod: 1 changed"))
    try project.expectSound()
  }

  @Test func theFolderTellsWhatRendersIt() throws {
    try project.settings(
      "delivery: {propose: true, path: app}, source: {repoURL: \"https://example.org/r\"}")
    #expect(program.run("--env", "dev").code == 0)
    #expect(
      try project.files("rendered/dev-next") == [
        ".gitattributes", "app/README.md", "app/_default/configmap-one.yaml",
        "app/hydrator.metadata", "hydrator.metadata",
      ])
  }

  /// Who comes from Argo CD's hydrator has nothing to commit but that it is ours now.
  @Test func aBranchOfArgoCDIsTakenOver() throws {
    try project.settings(
      "delivery: {layout: single, branch: \"environments/{env}\", path: app}")
    #expect(program.run("--env", "dev").code == 0)
    #expect(try git("ls-tree", "environments/dev", "app/").contains("100755 blob"))
    #expect(
      try git("show", "environments/dev:app/manifest.yaml") == """
        apiVersion: v1
        data:
          value: a
        kind: ConfigMap
        metadata:
          name: one
        """)
    // The same files in a commit of its own, as Argo CD would have written it, with its own texts.
    let tree = try git("rev-parse", "environments/dev^{tree}")
    try sandbox.git("update-ref", "-d", "refs/heads/environments/dev", in: "work")
    let theirs = try git("commit-tree", tree, "-m", "1234567: theirs")
    try sandbox.git("update-ref", "refs/heads/environments/dev", theirs, in: "work")
    try project.edit("environments/dev") { sandbox in
      try sandbox.write("theirs\n", to: "edit/app/README.md")
      try sandbox.write("{\"drySha\": \"1234567\"}\n", to: "edit/hydrator.metadata")
      try sandbox.commit("1234567: theirs", in: "edit")
    }
    let run = program.run("--env", "dev")
    #expect(run.code == 0 && run.output.contains("dev: no files, committed"), "\(run)")
    #expect(try git("diff", "environments/dev^", "environments/dev", "--").isEmpty)
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    try project.objects("ConfigMap/one b")
    #expect(program.run("--env", "dev").output.contains("1 changed"))
    #expect(try git("show", "environments/dev:hydrator.metadata").contains(source().description))
    try project.expectSound()
  }

  /// Files of another application stay as they are.
  @Test func anotherApplicationIsNotTouched() throws {
    try project.settings(
      "delivery: {layout: single, branch: \"environments/{env}\", path: app}")
    #expect(program.run("--env", "dev").code == 0)
    try project.edit("environments/dev") { sandbox in
      for name in ["manifest.yaml", "README.md", "hydrator.metadata"] {
        try sandbox.write("theirs\n", to: "edit/other/\(name)")
      }
      try sandbox.commit("other", in: "edit")
    }
    try project.objects("ConfigMap/one b")
    #expect(program.run("--env", "dev").output.contains("1 changed"))
    #expect(
      try git("diff", "--stat", "environments/dev^", "environments/dev", "--", "other").isEmpty)
  }

  /// What is proposed is verified, and so is what was merged: its deliveries are behind the merges.
  @Test func bothBranchesAreVerified() throws {
    for value in ["a", "b"] {
      try project.objects("ConfigMap/one \(value)")
      #expect(program.run("--env", "dev").code == 0)
      for branch in ["rendered/dev-next", "rendered/dev"] {
        if branch == "rendered/dev" { try promote() }
        let run = program.run("verify", "--history", branch)
        #expect(run.code == 0 && run.output.hasPrefix("dev: \(branch) at "), "\(run)")
        #expect(try run.output.contains("is what \(source().description.prefix(10)) renders"))
        #expect(run.output.split(separator: "\n").count == (value == "a" ? 1 : 2), "\(run)")
      }
    }
    #expect(program.run("verify", "--all").output.hasPrefix("dev: rendered/dev-next at "))
    try project.edit { sandbox in
      try sandbox.write("by: hand\n", to: "edit/_default/configmap-one.yaml")
      try sandbox.commit("by hand", in: "edit")
    }
    let run = program.run("verify", "rendered/dev")
    #expect(run.code == 1 && run.talk.contains("of Ann changed it [foreign-edit]"), "\(run)")
  }
}
