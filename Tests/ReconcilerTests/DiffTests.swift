import Foundation
import GitSupport
import Testing

/// What is different between commits, branches and files, with the lines and commits that did it.
@Suite struct DiffTests {
  private let project: DeliveryProject

  init() throws {
    project = try DeliveryProject()
    try project.settings("edition: 1")
    try write("resources: [deployment.yaml]", to: "base/kustomization.yaml")
    try write(Self.deployment, to: "base/deployment.yaml")
    try write("spark.executor.memory 4g\n# cores\nspark.cores.max 8\n", to: "config/spark.conf")
    for name in ["dev", "prod"] {
      try write(
        "namespace: spark-\(name)\nresources: [../../base]\ngenerators: [conf.yaml]",
        to: "environments/\(name)/kustomization.yaml")
      try write(Self.configSet, to: "environments/\(name)/conf.yaml")
    }
    try project.sandbox.commit("two of one base", in: "work")
    try project.sandbox.git("branch", "before", in: "work")
  }

  private static let deployment = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: connect}
    spec:
      selector: {matchLabels: {app: connect}}
      template:
        metadata: {labels: {app: connect}}
        spec:
          containers:
          - name: connect
            image: electinfo/connect:1
            resources: {limits: {memory: 1Gi}}
          volumes:
          - name: conf
            configMap: {name: conf}

    """

  private static let configSet = """
    apiVersion: reconcile.electinfo.dev/v1
    kind: ConfigSet
    metadata: {name: conf}
    spec:
      files:
      - name: spark-defaults.conf
        layers: [/config/spark.conf]

    """

  private func write(_ text: String, to path: String) throws {
    try project.sandbox.write(text, to: "work/" + path)
  }

  private func commit(_ text: String, to path: String, _ message: String) throws -> String {
    try write(text, to: path)
    try project.sandbox.commit(message, in: "work")
    return String(try project.sandbox.id("rev-parse", "HEAD", in: "work").description.prefix(10))
  }

  private func diff(_ words: String...) -> (lines: [String], talk: String, code: Int32) {
    let (output, talk, code) = project.program.run(["diff", "--no-check"] + words)
    return (output.split(separator: "\n").map(String.init), talk, code)
  }

  @Test func nothing() throws {
    #expect(diff("before", "HEAD").lines.last == "nothing is different in 2 environments")
    #expect(diff("before", "HEAD").code == 0)
    _ = try commit("words", to: "README.md", "words")
    #expect(diff("before").code == 0)
  }

  /// A key of a file changes in both environments: it is told once, with its line and commit, and what
  /// refers to the file follows.
  @Test func oneKeyInTwoEnvironments() throws {
    let id = try commit(
      "spark.executor.memory 8g\n# cores\nspark.cores.max 8\n", to: "config/spark.conf",
      "more memory\n\nfor everybody")
    let found = diff("before")
    #expect(found.code == 1)
    #expect(found.talk.isEmpty)
    let place = "        config/spark.conf:1 \(id) more memory"
    let start = try #require(found.lines.firstIndex(of: "in dev, prod:"))
    #expect(
      Array(found.lines[(start + 1)...]).prefix(5) == [
        "~ ConfigMap/conf", "  spark-defaults.conf",
        "    ~ spark.executor.memory: 4g -> 8g", place,
        "~ Deployment/connect follows ConfigMap/conf",
      ])
    #expect(found.lines.last == "2 of 2 environments differ: 4 changed")
  }

  /// What means the same is counted and not shown, but for those who ask.
  @Test func cosmetic() throws {
    _ = try commit(
      Self.deployment.replacingOccurrences(of: "memory: 1Gi", with: "memory: 1024Mi"),
      to: "base/deployment.yaml",
      "another unit")
    let found = diff("before", "--env", "dev")
    #expect(found.lines.last == "1 of 1 environment differs: 1 only written otherwise")
    #expect(!found.lines.contains { $0.hasPrefix("~") })
    let path = "spec.template.spec.containers[name=connect].resources.limits.memory"
    #expect(
      diff("before", "--env", "dev", "--cosmetic").lines
        .contains("  . \(path): 1Gi -> 1024Mi, which is the same"))
  }

  /// The line that is gone is named as it was, with the commit that took it away.
  @Test func removed() throws {
    _ = try commit("spark.executor.memory 4g\n", to: "config/spark.conf", "no limit")
    let id = try commit("other", to: "README.md", "nothing to do with it")
    let found = diff("before", "HEAD", "--env", "prod")
    #expect(found.lines.contains("    - spark.cores.max: 8"))
    let line = try #require(found.lines.first { $0.hasPrefix("        was config/spark.conf:3 ") })
    #expect(line.hasSuffix(" no limit") && !line.contains(id))
  }

  /// What others have merged meanwhile is not taken for ours.
  @Test func sinceTheCommonCommit() throws {
    try project.sandbox.git("switch", "-q", "-c", "ours", in: "work")
    _ = try commit("spark.executor.memory 5g\n", to: "config/spark.conf", "ours")
    try project.sandbox.git("switch", "-q", "main", in: "work")
    _ = try commit(
      Self.deployment.replacingOccurrences(of: "connect:1", with: "connect:2"),
      to: "base/deployment.yaml", "theirs")
    try project.sandbox.git("switch", "-q", "ours", in: "work")
    for words in [[], ["main...ours"], ["--since", "main"]] {
      let found = project.program.run(["diff", "--no-check", "--env", "dev"] + words)
      #expect(found.output.contains("4g -> 5g") && !found.output.contains("connect:2"))
    }
    let both = diff("main..ours", "--env", "dev")
    #expect(both.lines.contains { $0.contains("electinfo/connect:2 -> electinfo/connect:1") })
  }

  /// Lines that no commit has yet are named without one.
  @Test func files() throws {
    try write("spark.executor.memory 6g\n# cores\nspark.cores.max 8\n", to: "config/spark.conf")
    #expect(diff("before").code == 0)
    let found = diff("--worktree", "--env", "dev")
    #expect(found.lines.contains("    ~ spark.executor.memory: 4g -> 6g"))
    #expect(found.lines.contains("        config/spark.conf:1"))
  }

  @Test func addedAndRemovedEnvironments() throws {
    try project.sandbox.git("mv", "environments/prod", "environments/test", in: "work")
    try project.sandbox.commit("prod is test", in: "work")
    let found = diff("before", "HEAD", "--summary")
    #expect(found.lines.contains { $0.hasPrefix("prod (removed) ") })
    #expect(found.lines.contains { $0.hasPrefix("test (added) ") })
  }

  @Test func delivered() throws {
    #expect(project.program.run("--env", "dev", "--no-check").code == 0)
    #expect(diff("--delivered", "--env", "dev").code == 0)
    _ = try commit("spark.executor.memory 7g\n", to: "config/spark.conf", "more")
    let found = diff("--delivered", "--env", "dev")
    #expect(found.lines.first?.hasPrefix("delivered -> HEAD (") == true)
    #expect(found.lines.contains("    ~ spark.executor.memory: 4g -> 7g"))
    #expect(found.lines.contains("    - spark.cores.max: 8"))
  }

  /// An environment that was broken and is mended can be told of, and one that breaks is an error.
  @Test func broken() throws {
    _ = try commit("resources: [missing.yaml]", to: "environments/dev/kustomization.yaml", "oh")
    let found = diff("before", "HEAD")
    #expect(found.code == 2)
    #expect(found.talk.contains("environments/dev/kustomization.yaml:1:13: error:"))
    #expect(found.lines.contains { $0.hasPrefix("dev          cannot be rendered") })
  }

  @Test func unknownCommitsAndEnvironments() throws {
    #expect(diff("nowhere").code == 3)
    let unknown = diff("before", "--env", "prd")
    #expect(unknown.code == 2 && unknown.talk.contains("did you mean `prod`?"))
  }
}
