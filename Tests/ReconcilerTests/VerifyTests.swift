import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// A rendered branch is what its source renders, or it is said what it is instead.
@Suite struct VerifyTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }

  init() throws {
    project = try DeliveryProject()
    try project.settings("")
    try project.objects("ConfigMap/one a", "ConfigMap/two a")
    #expect(program.run("--env", "dev").code == 0)
  }

  private func source() throws -> String { try project.tip("main").beginning }

  /// What is said of the newest commit of a branch that is right.
  private func proof(_ branch: String = "rendered/dev", of source: String? = nil) throws -> String {
    let source = try source ?? self.source()
    return try "dev: \(branch) at \(project.tip(branch).beginning) is what \(source) renders "
      + "(edition 1)\n"
  }

  private func change(_ name: String, to value: String) throws {
    try sandbox.write("by: \(value)\n", to: "edit/_default/configmap-\(name).yaml")
  }

  /// Replaces the newest commit of a branch by one with other files, or another message.
  private func amend(
    _ branch: String = "rendered/dev", message: String? = nil,
    _ change: (Sandbox) throws -> Void = { _ in }
  ) throws {
    let message = try message ?? project.message(of: branch)
    try project.edit(branch) { sandbox in
      try change(sandbox)
      try sandbox.git("add", "-A", in: "edit")
      try sandbox.git("commit", "-q", "--amend", "--allow-empty", "-m", message, in: "edit")
    }
  }

  // What is right.

  @Test func whatIsRightIsSaid() throws {
    let run = program.run("verify", "--env", "dev")
    #expect(try run.output == proof() && run.talk.isEmpty && run.code == 0, "\(run)")
    #expect(try program.run("verify", "--all").output == proof())
    #expect(try program.run("verify", "rendered/dev").output == proof())
    #expect(try program.run("verify", "refs/heads/rendered/dev").output == proof())
    let id = try project.tip().description
    let named = program.run("verify", id)
    #expect(named.output.hasPrefix("dev: \(id) is what ") && named.code == 0, "\(named)")
  }

  /// The commit that was rendered counts, and not where the source is now.
  @Test func theSourceOfTheBranchCounts() throws {
    let old = try source()
    try project.objects("ConfigMap/one b")
    #expect(try program.run("verify", "--env", "dev").output == proof(of: old))
    try project.settings("delivery: {branch: \"other/{env}\"}")
    #expect(try program.run("verify", "rendered/dev").output == proof(of: old))
    let moved = program.run("verify", "--env", "dev")
    #expect(
      moved.code == 3 && moved.talk.hasPrefix("error: dev: nothing was delivered to `other/dev`"))
    #expect(try program.run("verify", "--env", "dev", "--from", old).output == proof(of: old))
  }

  @Test func mergesThatChangeNothingAreHarmless() throws {
    let tree = try sandbox.git("rev-parse", "rendered/dev^{tree}", in: "work")
    let merge = try sandbox.git(
      "commit-tree", tree, "-p", "rendered/dev", "-p", "main", "-m", "merged", in: "work")
    try sandbox.git("update-ref", "refs/heads/rendered/dev", merge, in: "work")
    #expect(try program.run("verify", "--env", "dev").output == proof())
  }

  @Test func bareRepositoriesAndRemotesAreVerified() throws {
    try sandbox.git("clone", "-q", "--bare", "work", "bare.git", in: "")
    let bare = Program(sandbox: sandbox, folder: "bare.git").run("verify", "--all")
    #expect(try bare.output == proof() && bare.code == 0, "\(bare)")
    try sandbox.git("clone", "-q", "-o", "up", "work", "clone", in: "")
    let clone = Program(sandbox: sandbox, folder: "clone")
    #expect(clone.run("verify", "--env", "dev").code == 3)
    #expect(try clone.run("verify", "--env", "dev", "--remote", "up").output == proof())
    #expect(try clone.run("verify", "--remote", "up", "up/rendered/dev").output == proof())
  }

  @Test func branchesThatWentDifferentWaysAreNamed() throws {
    try sandbox.git("update-ref", "refs/remotes/origin/rendered/dev", "main", in: "work")
    for words in [["--env", "dev"], ["rendered/dev"]] {
      let run = program.run(["verify"] + words)
      #expect(run.code == 3 && run.talk.contains("went different ways"), "\(run)")
    }
  }

  @Test(arguments: ["", ", layout: single"])
  func sharedBranchesAreVerifiedFolderByFolder(_ more: String) throws {
    try project.settings("delivery: {branch: rendered, path: \"{env}\"\(more)}")
    try sandbox.git("update-ref", "-d", "refs/heads/rendered/dev", in: "work")
    try project.objects("ConfigMap/other", in: "prod")
    #expect(program.run("--all").code == 0)
    try project.objects("ConfigMap/other b", in: "prod")
    #expect(program.run("--all").code == 0)
    for words in [["--all"], ["rendered"]] {
      let run = program.run(["verify"] + words)
      #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
      #expect(run.output.split(separator: "\n").count == 2, "\(run)")
      #expect(run.output.contains("dev: rendered:dev at "), "\(run)")
      #expect(try run.output.contains("is what \(source()) renders"), "\(run)")
    }
  }

  // What is not.

  @Test func anEditIsNamed() throws {
    let edit = try project.edit { sandbox in
      try change("one", to: "hand")
      try sandbox.write("more\n", to: "edit/README.md")
      try sandbox.commit("by hand", in: "edit")
    }
    let run = program.run("verify", "--env", "dev")
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(
      run.talk == """
        error: dev: `rendered/dev` at \(edit.beginning) is not what was delivered: \
        \(edit.beginning) of Ann changed it [foreign-edit]
          + README.md
          ~ _default/configmap-one.yaml
        hint: `git diff \(try project.tip("rendered/dev^").beginning) \(edit.beginning)` shows it

        """)
    #expect(program.run("verify", "rendered/dev").talk.contains("\n  + README.md\n"))
  }

  @Test func anotherRenderingIsNamedFileByFile() throws {
    try amend { _ in
      try change("one", to: "hand")
      try sandbox.git("rm", "-q", "_default/configmap-two.yaml", in: "edit")
      try sandbox.write("more\n", to: "edit/more.yaml")
    }
    try expectForgery(
      "`rendered/dev` at \(project.tip().beginning) is not what \(source()) renders [verify-different]",
      "\n  ~ _default/configmap-one.yaml\n  - _default/configmap-two.yaml\n  + more.yaml\n")
  }

  /// A commit of ours whose tree and whose facts were written by somebody else, so that they agree.
  @Test func factsThatAgreeWithTheirCommitAreNotBelieved() throws {
    let old = try project.tip("rendered/dev^{tree}").description
    try amend { _ in try change("one", to: "hand") }
    let new = try project.tip("rendered/dev^{tree}").description
    let message = try project.message().replacingOccurrences(of: old, with: new)
    try amend(message: message)
    try expectForgery("is not what \(source()) renders", "  ~ _default/configmap-one.yaml\n")
  }

  @Test func aWrongTreeInTheFactsIsNamed() throws {
    let tree = try project.tip("rendered/dev^{tree}").description
    let message = try project.message()
    try amend(message: message.replacingOccurrences(of: tree, with: project.tip().description))
    try expectForgery("is what \(source()) renders, and says that it has another tree")
    let source = try project.tip("main^{tree}").description
    try amend(message: message.replacingOccurrences(of: source, with: tree))
    try expectForgery("names another tree than \(self.source()) has [verify-different]")
  }

  @Test func factsOfAnotherBranchAreNamed() throws {
    try project.objects("ConfigMap/other", in: "prod")
    #expect(program.run("--all").code == 0)
    let facts = try project.message(of: "rendered/prod")
    try amend(message: facts)
    try expectForgery("is what \(source()) renders, and says that it has another tree")
    // The other branch as a whole is what its source renders, but not here.
    try sandbox.git("update-ref", "refs/heads/rendered/dev", "rendered/prod", in: "work")
    try expectForgery("is not what \(source()) renders", "  + _default/configmap-other.yaml\n")
    let commit = try project.tip().description
    #expect(program.run("verify", commit).talk.contains("cannot be told"))
    #expect(program.run("verify", "--env", "prod", commit).code == 0)
    #expect(program.run("verify", "--env", "dev", commit).code == 1)
    try sandbox.git("branch", "nowhere", "rendered/prod", in: "work")
    try expectForgery("which delivers nothing there", on: "nowhere")
  }

  @Test func aSourceThatWasNeverMergedIsNamed() throws {
    try sandbox.git("switch", "-q", "-c", "side", in: "work")
    let source = try project.objects("ConfigMap/one side")
    try sandbox.git("branch", "-f", "main", "side", in: "work")
    #expect(program.run("--env", "dev", "--from", "side").code == 0)
    #expect(program.run("verify", "--env", "dev").code == 0)
    try sandbox.git("branch", "-f", "main", "side~1", in: "work")
    try expectForgery("from \(source.beginning), which is not in the history of `main`")
  }

  private func expectForgery(
    _ text: String, _ files: String = "\n", on branch: String = "rendered/dev"
  ) throws {
    let run = program.run("verify", branch)
    #expect(run.code == 1 && run.output.isEmpty, "\(run)")
    #expect(run.talk.contains(text) && run.talk.contains(files), "\(run.talk)")
  }

  /// What stands beside deliveries is nobody's proof, and is named; nothing was said of it.
  @Test func whatNobodyDeliveredIsNamed() throws {
    try project.settings("delivery: {path: \"in/{env}\"}")
    #expect(program.run("--env", "dev").code == 0)
    try project.edit { sandbox in
      try sandbox.write("by: hand\n", to: "edit/in/other/map.yaml")
      try sandbox.write("words\n", to: "edit/README.md")
      try sandbox.commit("beside", in: "edit")
    }
    let run = program.run("verify", "rendered/dev")
    #expect(run.code == 0 && run.output.hasPrefix("dev: rendered/dev:in/dev at "), "\(run)")
    #expect(
      try run.talk == """
        note: `rendered/dev` at \(project.tip().beginning) has files that nobody delivered
          + _default
          + in/other

        """)
    #expect(program.run("verify", "--env", "dev").talk.isEmpty)
    let json = program.run("verify", "rendered/dev", "-o", "json").output
    #expect(json.contains(#""verdict":"beside""#) && json.contains(#""name":"in/other""#))
  }

  // What nobody can tell.

  @Test func factsCountInTheLastParagraphOnly() throws {
    let message = try project.message() + "\n\nSigned-off-by: Ann <ann@example.org>\n"
    try amend(message: message)
    expectDoubt("does not say what it was rendered from", "`--source REV` says it")
  }

  @Test func aSourceThatIsNotHereIsNamed() throws {
    let origin = "file://" + sandbox.path("work")
    try sandbox.git(
      "clone", "-q", "--bare", "--single-branch", "-b", "rendered/dev", origin, "flat.git", in: "")
    let run = Program(sandbox: sandbox, folder: "flat.git").run("verify", "HEAD")
    #expect(try run.talk.contains("from \(source()), which is not in this clone"), "\(run)")
    let other = String(repeating: "1", count: 40)
    let source = try project.tip("main").description
    try amend(message: project.message().replacingOccurrences(of: source, with: other))
    expectDoubt(
      "from 1111111111, which is not in this clone [verify-unknown]\n",
      "hint: `git fetch` may bring it\n")
  }

  @Test func aSourceThatIsNoLongerRenderedIsNamed() throws {
    try sandbox.write("resources: [nothing.yaml]\n", to: "work/environments/dev/kustomization.yaml")
    let broken = try sandbox.commit("broken", in: "work")
    let facts = try CommitFacts(
      source: broken, sourceTree: project.tip("main^{tree}"),
      rendered: [.root: project.tip("rendered/dev^{tree}")], edition: 1)
    try amend(message: "by hand\n\n" + facts.text)
    expectDoubt(
      "from \(broken.beginning), which this program does not render [verify-unknown]\n",
      "  environments/dev/kustomization.yaml:1:13: ")
  }

  @Test func anotherEditionIsNotVerifiable() throws {
    let message = try project.message()
      .replacingOccurrences(of: "Edition: 1", with: "Edition: \(Edition.current + 1)")
    try amend(message: message)
    expectDoubt("is not verifiable with this program, which knows edition 1", "of that edition")
  }

  @Test func aShallowCloneIsNotVerifiable() throws {
    let tree = try sandbox.git("rev-parse", "rendered/dev^{tree}", in: "work")
    let merge = try sandbox.git(
      "commit-tree", tree, "-p", "rendered/dev", "-m", "merged", in: "work")
    try sandbox.git("update-ref", "refs/heads/rendered/dev", merge, in: "work")
    let origin = "file://" + sandbox.path("work")
    try sandbox.git(
      "clone", "-q", "--bare", "--depth", "1", "--no-single-branch", origin, "flat.git", in: "")
    expectDoubt("is not in this clone", "`git fetch --unshallow`", in: "flat.git")
  }

  private func expectDoubt(_ text: String, _ hint: String, in folder: String = "work") {
    for words in [["--env", "dev"], ["rendered/dev"]] {
      let run = Program(sandbox: sandbox, folder: folder).run(["verify"] + words)
      #expect(run.code == 3 && run.output.isEmpty, "\(run)")
      #expect(run.talk.contains(text) && run.talk.contains(hint), "\(run.talk)")
    }
  }

  // What was, and what programs read.

  @Test func everyDeliveryOfTheHistoryIsVerified() throws {
    let first = try source()
    try project.edit { _ in
      try change("one", to: "hand")
      try sandbox.commit("by hand", in: "edit")
    }
    try project.objects("ConfigMap/one b")
    #expect(program.run("--env", "dev", "--adopt", "--allow-delete", "all").code == 0)
    try amend { _ in try change("one", to: "forged") }
    try project.objects("ConfigMap/one c")
    #expect(program.run("--env", "dev", "--adopt").code == 0)
    let newest = try source()
    let run = program.run("verify", "--env", "dev", "--history")
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("is what \(newest) renders"), "\(run)")
    #expect(lines[1].hasSuffix("is what \(first) renders (edition 1)"), "\(run)")
    let forged = try project.tip("rendered/dev~1").beginning
    #expect(run.talk.hasPrefix("error: dev: `rendered/dev` at \(forged) is not what "), "\(run)")
    #expect(program.run("verify", "--env", "dev").code == 0)
  }

  @Test func programsReadOneDocument() throws {
    try project.objects("ConfigMap/other", in: "prod")
    #expect(program.run("--all").code == 0)
    try amend { _ in try change("one", to: "hand") }
    let run = program.run("verify", "--all", "-o", "json")
    #expect(run.code == 1 && run.talk.isEmpty)
    let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let list = try #require((document as? [String: [[String: Any]]])?["verifications"])
    #expect(list.map { $0["environment"] as? String } == ["dev", "prod"])
    #expect(list.map { $0["verdict"] as? String } == ["different", "verified"])
    #expect(
      list[0]["differences"] as? [[String: String]] == [
        ["change": "~", "name": "_default/configmap-one.yaml"]
      ])
    #expect(try list[1]["commit"] as? String == project.tip("rendered/prod").description)
    #expect(list[1]["edition"] as? Int == 1 && list[1]["rule"] is NSNull)
  }

  @Test func whatIsNoBranchIsSaid() throws {
    let run = program.run("verify", "dev")
    #expect(run.code == 3 && run.talk.contains("hint: `--env dev` is the environment"), "\(run)")
    #expect(program.run("verify", "rendered/nothing").talk.contains("no revision"))
    let main = program.run("verify", "main")
    #expect(main.code == 3 && main.talk.contains("`main` at"), "\(main)")
  }
}
