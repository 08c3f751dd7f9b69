import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// Branches that other programs write: their objects are compared, however they are written.
@Suite struct VerifyObjectsTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }
  private let source: ObjectID

  init() throws {
    project = try DeliveryProject()
    try project.settings("secrets: {allow: [Opaque]}, delivery: {branch: \"environments/{env}\"}")
    source = try project.objects(
      "ConfigMap/one a", "ConfigMap/two a", "Secret/key cGFzc3dvcmQ=", and: "namespace: apps\n")
  }

  private func object(_ name: String, _ value: String, kind: String = "ConfigMap") -> String {
    "kind: \(kind)\ndata:\n    value: \"\(value)\"\napiVersion: v1\n"
      + "metadata: {namespace: apps, name: \(name)}\n"
  }

  private var right: String {
    [object("key", "cGFzc3dvcmQ=", kind: "Secret"), object("two", "a"), object("one", "a")]
      .joined(separator: "---\n")
  }

  /// Commits files to a branch that has no other.
  private func hydrate(
    _ files: [String: String], metadata: [String] = [""], branch: String = "environments/dev"
  ) throws {
    try sandbox.git("worktree", "add", "-q", "--detach", "../edit", "main", in: "work")
    try sandbox.git("switch", "-q", "--orphan", "hydrated", in: "edit")
    for (path, text) in files { try sandbox.write(text, to: "edit/" + path) }
    for folder in metadata {
      try sandbox.write(
        "{\"commands\": [], \"drySha\": \"\(source)\"}\n", to: "edit/\(folder)hydrator.metadata")
    }
    try sandbox.commit("hydrated", in: "edit")
    try sandbox.git("update-ref", "refs/heads/" + branch, "hydrated", in: "work")
    try sandbox.git("worktree", "remove", "--force", "../edit", in: "work")
    try sandbox.git("branch", "-q", "-D", "hydrated", in: "work")
  }

  @Test func theSameObjectsAreTheSameHoweverTheyAreWritten() throws {
    let list =
      #"{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "ConfigMap", "#
      + #""metadata": {"name": "one", "namespace": "apps"}, "data": {"value": "a"}}]}"#
    let files = [
      "list.json": list, "deep/er/two.yml": object("two", "a"), "notes.txt": "no: {yaml\n",
      "key.yaml": "# empty\n---\n" + object("key", "cGFzc3dvcmQ=", kind: "Secret") + "---\n",
    ]
    for files in [["manifest.yaml": right], files] {
      try hydrate(files)
      let run = program.run("verify", "--env", "dev")
      #expect(
        try run.output
          == "dev: environments/dev at \(project.tip("environments/dev").beginning) has the objects "
          + "that \(source.beginning) renders\n", "\(run)")
      #expect(run.code == 0 && run.talk.isEmpty)
      #expect(program.run("verify", "environments/dev").output == run.output)
    }
  }

  /// What is in an object is nowhere said.
  @Test func differencesAreNamed() throws {
    try hydrate([
      "manifest.yaml": object("one", "b") + "---\n" + object("more", "a") + "---\n"
        + object("key", "b3RoZXI=", kind: "Secret")
    ])
    let run = program.run("verify", "--env", "dev")
    let tip = try project.tip("environments/dev").beginning
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(
      run.talk == """
        error: dev: `environments/dev` at \(tip) has other objects than \(source.beginning) renders \
        [verify-different]
          + ConfigMap/apps/more
          ~ ConfigMap/apps/one
          - ConfigMap/apps/two
          ~ Secret/apps/key
        hint: `+` is not rendered, `-` is missing there

        """)
    let json = program.run("verify", "--env", "dev", "-o", "json").output
    #expect(json.contains("ConfigMap/apps/more"))
    for text in [run.talk, json] { #expect(!text.contains("b3RoZXI") && !text.contains("cGFzc3")) }
  }

  @Test func anObjectThatIsThereTwiceIsOneTooMany() throws {
    try hydrate(["manifest.yaml": right, "again.yaml": object("one", "a")])
    #expect(program.run("verify", "--env", "dev").talk.contains("\n  + ConfigMap/apps/one\nhint"))
  }

  /// What stands beside the manifests counts, for the top says what was hydrated last.
  @Test func theFolderSaysWhatItsSourceIs() throws {
    try hydrate(["dev/manifest.yaml": right, "other/x.yaml": "a: b\n"], metadata: ["dev/"])
    try project.edit("environments/dev") { sandbox in
      try sandbox.write(
        "{\"drySha\": \"\(project.tip("environments/dev"))\"}", to: "edit/hydrator.metadata")
      try sandbox.commit("other", in: "edit")
    }
    let words = ["verify", "--env", "dev", "--path", "dev", "environments/dev"]
    let run = program.run(words)
    #expect(run.code == 0 && run.output.hasPrefix("dev: environments/dev:dev at "), "\(run)")
    let top = program.run("verify", "--env", "dev")
    #expect(top.code == 1 && top.talk.contains("not in the history of `main`"), "\(top)")
  }

  @Test func aGivenSourceCounts() throws {
    try hydrate(["manifest.yaml": right], metadata: [], branch: "theirs")
    let unknown = program.run("verify", "--env", "dev", "theirs")
    #expect(
      unknown.code == 3
        && unknown.talk.contains("hint: for a branch that others write, `--source REV`"))
    #expect(program.run("verify", "--env", "dev", "--source", "main", "theirs").code == 0)
    try project.objects("ConfigMap/one b", and: "namespace: apps\n")
    let run = program.run("verify", "--env", "dev", "--source", "main", "theirs")
    #expect(run.code == 1 && run.talk.contains("\n  + ConfigMap/apps/two\n"), "\(run)")
    #expect(program.run("verify", "--env", "dev", "--source", "main~1", "theirs").code == 0)
    #expect(program.run("verify", "--env", "dev", "--source", "nothing", "theirs").code == 3)
    #expect(
      program.run("verify", "theirs", "--source", "main").talk.contains("`--env NAME` says it"))
    // Our own branches can be looked at so, too.
    #expect(program.run("--env", "dev", "--allow-delete", "all").code == 0)
    #expect(
      program.run("verify", "--env", "dev", "--source", "main").output.contains("has the objects"))
  }

  @Test(arguments: ["a: [", "text\n", "kind: ConfigMap\n", "- a\n"])
  func filesThatAreNoObjectsAreNamed(_ text: String) throws {
    try hydrate(["manifest.yaml": right, "bad.yaml": text])
    let run = program.run("verify", "--env", "dev")
    #expect(run.code == 3 && run.talk.contains("cannot be read: `bad.yaml` "), "\(run)")
  }

  @Test func aLinkIsNotFollowed() throws {
    try hydrate(["manifest.yaml": right])
    try project.edit("environments/dev") { sandbox in
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.path("edit/link.yaml"), withDestinationPath: "manifest.yaml")
      try sandbox.commit("link", in: "edit")
    }
    #expect(
      program.run("verify", "--env", "dev").talk.contains("`link.yaml`: this is a symbolic link"))
  }

  @Test func theSourceIsReadFromMetadataOnlyIfItIsThere() throws {
    try hydrate(["manifest.yaml": right, "hydrator.metadata": "{}"], metadata: [])
    #expect(
      program.run("verify", "--env", "dev").talk.contains("does not say what it was rendered"))
    try hydrate(["manifest.yaml": right])
    let other = program.run("verify", "--env", "dev", "--from", "main~1")
    #expect(other.code == 2 && other.talk.contains("no environment `dev`"))
  }
}
