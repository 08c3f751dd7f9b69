import Foundation
import Git
import GitSupport
import Testing

/// Who touched the lines that gave a value.
@Suite struct ExplainTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    let configSet = """
      apiVersion: reconcile.electinfo.dev/v1
      kind: ConfigSet
      metadata: {name: conf}
      spec: {files: [{name: a.properties, layers: [/config/a.properties]}]}
      """
    let prefix = "repo/platform/"
    try sandbox.write(
      "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\n", to: prefix + "reconcile.yaml")
    try sandbox.write(configSet, to: prefix + "environments/prod/configset.yaml")
    try sandbox.write(
      "generators: [configset.yaml]\nlabels: [{pairs: {team: data}}]\n",
      to: prefix + "environments/prod/kustomization.yaml")
    try sandbox.write("spark.a 1\nspark.b 1\n", to: prefix + "config/a.properties")
    try sandbox.git("init", "-q", "-b", "main", ".", in: "repo")
    _ = try sandbox.commit("first: everything", in: "repo")
    try sandbox.write("spark.b 2\n", to: prefix + "environments/prod/config/a.properties")
  }

  @Test func eachLineHasItsCommit() throws {
    let first = try sandbox.id("rev-parse", "HEAD", in: "repo").description.prefix(9)
    let second = try sandbox.commit("second: more of \u{1b}[31mb", in: "repo").description.prefix(9)
    for words in [["--from", "HEAD"], []] {
      let run = explain(["spark.b"] + words)
      let lines = run.output.split(separator: "\n").map(String.init)
      #expect(run.code == 0 && run.talk.isEmpty, "\(run.talk)")
      #expect(
        lines.contains {
          $0.hasPrefix("  environments/prod/config/a.properties:1:9  set  2  \(second) Ann: second")
        }, "\(run.output)")
      #expect(lines.contains { $0.contains("config/a.properties:2:9 ") && $0.contains(first) })
      #expect(!run.output.contains("\u{1b}"))
    }
  }

  @Test func whatIsNotCommittedIsSaid() throws {
    let run = explain(["spark.b"])
    #expect(run.code == 0 && run.output.contains("a.properties:1:9  set  2  not committed\n"))
    // The commit does not have the file yet.
    #expect(!explain(["spark.b", "--from", "HEAD"]).output.contains("environments/prod/config"))
    let json = explain(["spark.b", "-o", "json"])
    #expect(json.output.contains("\"value\":\"1\",\"commit\":\""), "\(json.output)")
  }

  @Test func withoutRepositoryNothingIsMissing() throws {
    try FileManager.default.removeItem(atPath: sandbox.path("repo/.git"))
    let run = explain(["spark.a"])
    #expect(run.code == 0 && run.output.hasSuffix("  config/a.properties:1:9  set  1\n"))
  }

  private func explain(_ words: [String]) -> (output: String, talk: String, code: Int32) {
    Program(sandbox: sandbox, folder: "repo/platform").run(
      ["explain", "--env", "prod"] + words)
  }
}
