import GitSupport
import Testing

/// Which environments a change touches, from one commit to another.
@Suite struct AffectedTests {
  private let project: DeliveryProject

  init() throws {
    project = try DeliveryProject()
    try project.settings("edition: 1")
    try project.sandbox.write("resources: [map.yaml]\n", to: "work/base/kustomization.yaml")
    try project.sandbox.write(
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: map}\n", to: "work/base/map.yaml")
    try project.objects("ConfigMap/own", in: "alone")
    for name in ["one", "two"] {
      try project.sandbox.write(
        "resources: [../../base]\n", to: "work/environments/\(name)/kustomization.yaml")
    }
    try project.sandbox.commit("two of one base", in: "work")
    try project.sandbox.git("branch", "before", in: "work")
  }

  private func commit(_ text: String, to path: String) throws {
    try project.sandbox.write(text, to: "work/" + path)
    try project.sandbox.commit(path, in: "work")
  }

  private func affected(_ words: String...) -> (output: String, talk: String, code: Int32) {
    project.program.run(["affected", "--since", "before"] + words)
  }

  @Test func nothing() throws {
    #expect(affected() == ("", "", 0))
    try commit("words", to: "README.md")
    try commit("a: b", to: "base/unused.yaml")
    #expect(affected() == ("", "", 0))
  }

  @Test func oneBase() throws {
    try commit(
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: other}\n", to: "base/map.yaml")
    #expect(affected() == ("one\ntwo\n", "", 1))
    #expect(affected("--env", "t*") == ("two\n", "", 1))
    #expect(affected("--why").output == "one\n  base/map.yaml\ntwo\n  base/map.yaml\n")
    #expect(
      affected("-o", "matrix").output
        == "{\"include\":[{\"environment\":\"one\"},{\"environment\":\"two\"}]}\n")
  }

  /// What was not there is an input, too.
  @Test func fromNothing() throws {
    try commit("*.yaml ident\n", to: "base/.gitattributes")
    let found = affected("-o", "json")
    #expect(found.code == 1)
    let base = try project.sandbox.id("rev-parse", "before", in: "work")
    #expect(
      found.output
        == """
        {"since":"\(base)","environments":[\
        {"name":"one","path":"environments/one","change":"changed","inputs":["base/.gitattributes"]},\
        {"name":"two","path":"environments/two","change":"changed","inputs":["base/.gitattributes"]}]}

        """)
  }

  @Test func newAndGone() throws {
    try project.sandbox.git("mv", "environments/one", "environments/three", in: "work")
    try project.sandbox.commit("one is three", in: "work")
    #expect(
      affected("--why")
        == ("three\n  (new)\n", "note: the environment `one` is gone [affected]\n", 1))
    #expect(affected("-o", "json").output.contains("\"change\":\"removed\""))
  }

  @Test func settingsAreEverybodys() throws {
    try project.settings("edition: 1, guard: {minimum: 7}")
    #expect(affected().output == "alone\none\ntwo\n")
  }

  /// What others have merged since the branch began is not its change.
  @Test func othersHaveMerged() throws {
    try project.sandbox.git("checkout", "-q", "-b", "topic", in: "work")
    try project.objects("ConfigMap/own other", in: "alone")
    try project.sandbox.git("checkout", "-q", "before", in: "work")
    try commit("resources: []\n", to: "base/kustomization.yaml")
    try project.sandbox.git("checkout", "-q", "topic", in: "work")
    #expect(affected() == ("alone\n", "", 1))
    #expect(affected("--from", "main") == ("", "", 0))
  }

  @Test func filesAsTheyAre() throws {
    try project.sandbox.write(
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: new}\n", to: "work/base/map.yaml")
    #expect(affected() == ("", "", 0))
    #expect(affected("--worktree") == ("one\ntwo\n", "", 1))
  }

  /// A workflow fetches two commits and nothing between: then they are compared as they are.
  @Test func aShallowClone() throws {
    try commit("resources: []\nnamePrefix: x-\n", to: "environments/two/kustomization.yaml")
    let sandbox = project.sandbox
    try sandbox.git(
      "clone", "-q", "--depth", "1", "file://" + sandbox.path("work"), "shallow", in: ".")
    try sandbox.git("fetch", "-q", "--depth", "1", "origin", "before:before", in: "shallow")
    let found = Program(sandbox: sandbox, folder: "shallow").run("affected", "--since", "before")
    #expect(found == ("two\n", "", 1))
  }

  /// A project in a folder that was not there before.
  @Test func aNewProject() throws {
    let sandbox = project.sandbox
    try sandbox.write(
      "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\n", to: "work/inner/reconcile.yaml")
    try sandbox.write("namePrefix: x-\n", to: "work/inner/environments/in/kustomization.yaml")
    try sandbox.commit("another project", in: "work")
    let found = Program(sandbox: sandbox, folder: "work/inner")
      .run("affected", "--since", "before", "--why")
    #expect(found == ("in\n  (new)\n", "", 1))
  }

  @Test func whatIsWrong() throws {
    #expect(project.program.run("affected").code == 2)
    #expect(project.program.run("affected", "--since", "nowhere").code == 3)
    #expect(affected("--env", "none").code == 2)
    #expect(affected("--from", "HEAD", "--worktree").code == 2)
  }
}
