import Foundation
import Git
import GitSupport
import Testing

/// What somebody else does to a rendered branch, and how it comes back to being ours.
@Suite struct ForeignEditTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }

  init() throws {
    project = try DeliveryProject()
    try project.settings("")
    try project.objects("ConfigMap/one a", "ConfigMap/two a")
    #expect(program.run("--env", "dev").code == 0)
  }

  private func path(_ name: String) -> String { "edit/_default/configmap-\(name).yaml" }

  /// What git can keep and no manifest is held as all else, and goes if somebody says so.
  @Test func whatIsNoManifest() throws {
    _ = program.run("--env", "dev")
    try project.edit { sandbox in
      let id = try sandbox.git("rev-parse", "HEAD", in: "edit")
      try sandbox.git(
        "update-index", "--add", "--cacheinfo", "160000,\(id),module.yaml", in: "edit")
      let blob = try sandbox.git("hash-object", "-w", "--stdin", in: "edit", input: "x: 1\n")
      let link = try sandbox.git("hash-object", "-w", "--stdin", in: "edit", input: "/etc/passwd")
      try sandbox.git(
        "update-index", "--add", "--cacheinfo", "120000,\(link),link.yaml", in: "edit")
      let old = try sandbox.git("write-tree", in: "edit")
      // A name that is no UTF-8 comes in as git's quoted one.
      let list = try sandbox.git("ls-tree", old, in: "edit")
      let tree = try sandbox.git(
        "mktree", "--missing", in: "edit",
        input: list + "\n100644 blob \(blob)\t\"n\\377.yaml\"\n")
      let commit = try sandbox.git("commit-tree", tree, "-p", id, "-m", "odd", in: "edit")
      try sandbox.git("update-ref", "HEAD", commit, in: "edit")
    }
    let held = program.run("--env", "dev")
    #expect(held.code == 1 && held.talk.contains("+ link.yaml"), "\(held)")
    #expect(
      held.talk.contains("+ module.yaml") && held.talk.contains("+ n\u{FFFD}.yaml"), "\(held)")
    let run = program.run("--env", "dev", "--adopt")
    #expect(run.code == 0 && run.output.contains("3 removed"), "\(run)")
    #expect(try project.files().allSatisfy { $0.hasPrefix("_default/") })
    try project.expectSound()
  }

  @Test func whoDidWhatIsSaid() throws {
    let delivered = try project.tip()
    try project.edit { sandbox in
      try sandbox.write("by: hand\n", to: path("one"))
      try sandbox.commit("first", in: "edit")
      try sandbox.git("rm", "-q", "_default/configmap-two.yaml", in: "edit")
      try sandbox.write("more\n", to: "edit/README.md")
      try sandbox.commit("second", in: "edit")
    }
    let edit = try project.tip()
    let run = program.run("--env", "dev")
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(
      run.talk == """
        error: dev: `rendered/dev` is held: \(edit.beginning) of Ann changed what was delivered, \
        and so did a commit before it [foreign-edit]
          + README.md
          ~ _default/configmap-one.yaml
          - _default/configmap-two.yaml
        hint: `git diff \(delivered.beginning) \(edit.beginning)` shows it; `--adopt` delivers over \
        it, and keeps it in the history

        """)
    #expect(program.run("--env", "dev", "--dry-run").talk == run.talk)
    #expect(try project.tip() == edit)
  }

  @Test func adoptingDeliversOverIt() throws {
    let edit = try project.edit { sandbox in
      try sandbox.write("by: hand\n", to: path("one"))
      try sandbox.write("more\n", to: "edit/README.md")
      try sandbox.commit("by hand", in: "edit")
    }
    let trial = program.run("--env", "dev", "--adopt", "--dry-run")
    #expect(trial.code == 0 && trial.output.contains("1 changed, 1 removed, not committed"))
    #expect(try project.tip() == edit)
    let run = program.run("--env", "dev", "--adopt")
    #expect(run.code == 0 && run.output.contains("1 changed, 1 removed, committed"), "\(run)")
    #expect(try project.tip("rendered/dev^1") == edit)
    #expect(try project.files() == ["_default/configmap-one.yaml", "_default/configmap-two.yaml"])
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    try project.expectSound()
  }

  /// What stands there is ours again although no file changes.
  @Test func whatIsTheSameIsAdoptedToo() throws {
    try project.objects("ConfigMap/one b", "ConfigMap/two a")
    try project.edit { sandbox in
      let text = try sandbox.git("show", "HEAD:_default/configmap-one.yaml", in: "edit")
      let same = text.replacingOccurrences(of: "value: a", with: "value: b") + "\n"
      try sandbox.write(same, to: path("one"))
      try sandbox.commit("ahead of the source", in: "edit")
    }
    #expect(program.run("--env", "dev").code == 1)
    let run = program.run("--env", "dev", "--adopt")
    #expect(run.code == 0 && run.output.contains("no files, committed"), "\(run)")
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    try project.expectSound()
  }

  /// Reverting a rendered commit stops everything until somebody says otherwise.
  @Test(arguments: [false, true])
  func aRevertIsTheEmergencyStop(_ endsByRevert: Bool) throws {
    try project.objects("ConfigMap/one b", "ConfigMap/two a")
    #expect(program.run("--env", "dev").code == 0)
    let stop = try project.edit { try $0.git("revert", "--no-edit", "HEAD", in: "edit") }
    for value in ["b", "c"] {
      try project.objects("ConfigMap/one \(value)", "ConfigMap/two a")
      let held = program.run("--all")
      #expect(held.code == 1, "\(held)")
      #expect(held.talk.contains("is held: \(stop.beginning) of Ann"), "\(held.talk)")
      #expect(held.talk.contains("\n  ~ _default/configmap-one.yaml\n"), "\(held.talk)")
      #expect(try project.tip() == stop)
    }
    if endsByRevert {
      try project.edit { try $0.git("revert", "--no-edit", "HEAD", in: "edit") }
      #expect(program.run("--env", "dev").code == 0)
    } else {
      #expect(program.run("--env", "dev", "--adopt").code == 0)
    }
    let text = try sandbox.git("show", "rendered/dev:_default/configmap-one.yaml", in: "work")
    #expect(text.contains("value: c"))
    #expect(try sandbox.git("log", "--format=%H", "rendered/dev", in: "work").contains("\(stop)"))
    try project.expectSound()
  }

  @Test func aHoldStopsOneEnvironmentOnly() throws {
    try project.objects("ConfigMap/other", in: "prod")
    try project.edit { sandbox in
      try sandbox.write("by: hand\n", to: path("one"))
      try sandbox.commit("by hand", in: "edit")
    }
    let run = program.run("--all")
    #expect(run.code == 1 && run.output.contains("committed to rendered/prod"), "\(run)")
  }

  /// On a branch that environments share an edit holds its own folder, and adopting it touches no
  /// other.
  @Test func anEditHoldsItsOwnFolder() throws {
    try project.settings("delivery: {branch: shared, path: \"{env}\"}")
    try project.objects("ConfigMap/other", in: "prod")
    #expect(program.run("--all").code == 0)
    try project.edit("shared") { sandbox in
      try sandbox.write("by: hand\n", to: "edit/dev/_default/configmap-one.yaml")
      try sandbox.write("mine\n", to: "edit/README.md")
      try sandbox.commit("by hand", in: "edit")
    }
    try project.objects("ConfigMap/other b", in: "prod")
    let held = program.run("--all")
    #expect(held.code == 1 && held.output.contains("prod: 1 changed"), "\(held)")
    #expect(held.talk.contains(" -- dev` shows it"), "\(held.talk)")
    #expect(program.run("--env", "dev", "--adopt").code == 0)
    #expect(try project.files("shared").contains("README.md"))
    #expect(program.run("--all").talk.isEmpty)
    try project.expectSound()
  }

  @Test func aBranchOfSomebodyElseIsAdopted() throws {
    try project.settings("delivery: {branch: theirs}")
    let blob = try sandbox.git("hash-object", "-w", "--stdin", in: "work", input: "theirs\n")
    let tree = try sandbox.git("mktree", in: "work", input: "100644 blob \(blob)\tfile\n")
    let commit = try sandbox.git("commit-tree", tree, "-m", "theirs", in: "work")
    try sandbox.git("update-ref", "refs/heads/theirs", commit, in: "work")
    let held = program.run("--env", "dev")
    #expect(held.code == 1 && held.talk.contains("hint: `git show \(commit.prefix(10))`"))
    #expect(program.run("--env", "dev", "--adopt").code == 0)
    #expect(try project.tip("theirs^1").description == commit)
    try project.expectSound()
  }

  /// Others make a branch with an empty commit first; there is nothing on it to keep.
  @Test func anEmptyCommitIsNoEdit() throws {
    try project.settings("delivery: {branch: theirs}")
    let tree = try sandbox.git("mktree", in: "work", input: "")
    let commit = try sandbox.git("commit-tree", tree, "-m", "begin", in: "work")
    try sandbox.git("update-ref", "refs/heads/theirs", commit, in: "work")
    let run = program.run("--env", "dev")
    #expect(run.code == 0 && run.output.contains("2 added"), "\(run)")
    try project.expectSound()
  }

  @Test func manyFilesAreCounted() throws {
    try project.edit { sandbox in
      for number in 10..<40 { try sandbox.write("\n", to: "edit/file-\(number)") }
      try sandbox.commit("by hand", in: "edit")
    }
    let talk = program.run("--env", "dev").talk
    #expect(talk.contains("\n  + file-29\n  … 10 more\n"), "\(talk)")
  }

  /// A clone without the history cannot know who wrote what stands there.
  @Test func aShallowHistoryIsNoEdit() throws {
    let tree = try sandbox.git("rev-parse", "rendered/dev^{tree}", in: "work")
    let merge = try sandbox.git(
      "commit-tree", tree, "-p", "rendered/dev", "-m", "merged", in: "work")
    try sandbox.git("update-ref", "refs/heads/rendered/dev", merge, in: "work")
    let origin = "file://" + sandbox.path("work")
    try sandbox.git(
      "clone", "-q", "--bare", "--depth", "1", "--no-single-branch", origin, "flat", in: "")
    let run = Program(sandbox: sandbox, folder: "flat").run("--env", "dev")
    #expect(run.code == 3 && run.talk.contains("[delivery]"), "\(run)")
    #expect(!run.talk.contains("is held"))
  }
}
