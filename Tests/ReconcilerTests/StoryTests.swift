import Documents
import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// The whole way, with this repository's own content: from a key in a file to the branch that Argo
/// CD reads.
@Suite struct StoryTests {
  private let sandbox: Sandbox
  private let program: Program

  init() throws {
    sandbox = try Sandbox()
    try Self.copyContent(to: sandbox.path("origin"))
    try sandbox.git("init", "-q", "-b", "main", ".", in: "origin")
    try sandbox.commit("platform: the first state", in: "origin")
    try sandbox.git("clone", "-q", "origin", "clone", in: "")
    program = Program(sandbox: sandbox, folder: "clone")
  }

  @Test func aChangedKeyArrives() throws {
    #expect(program.run("--env", "dev").code == 0)
    let before = try Delivered(sandbox)
    let template = "clone/config/spark/4.1/log4j2.properties"
    let text = try String(contentsOfFile: sandbox.path(template), encoding: .utf8)
    try sandbox.write(
      text + "logger.story.name = story\nlogger.story.level = debug\n", to: template)
    try sandbox.write(
      "# Only errors are news here.\nlogger.story.level = error\n",
      to: "clone/environments/dev/config/spark/4.1/log4j2.properties")
    let source = try sandbox.commit("logging: a logger of its own", in: "clone")

    let run = program.run("--env", "dev")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run.talk)")
    let after = try Delivered(sandbox)

    // The key, overridden in its own line, and the names that follow from it.
    let settings = try after.map("spark-executor-conf")
    #expect(settings.text.contains("logger.story.name = story\n    logger.story.level = error\n"))
    // What running applications mount keeps its name; whoever reads it at its start is started anew.
    #expect(try settings.name == before.map("spark-executor-conf").name)
    #expect(try after.map("spark-pod-templates").text.contains(settings.name))
    let changed = try after.map("spark-connect-conf").name
    #expect(try changed != before.map("spark-connect-conf").name)
    let deployment = try after.file("deployment-spark-connect-41.yaml")
    for name in [changed, try after.map("spark-pod-templates").name] {
      #expect(deployment.contains(name))
    }

    // The commit and its facts.
    let tip = try sandbox.open("clone").revision("rendered/dev")
    let facts = try #require(CommitFacts(message: tip.message))
    #expect(facts.source == source)
    #expect(facts.rendered == [.root: tip.tree])
    #expect(tip.author.name == "Ann" && tip.committer.name == "reconcile")
    #expect(tip.message.hasPrefix("dev: logging: a logger of its own\n"))
    try sandbox.expectSound("clone")
  }

  @Test func theSecondRunHasNothingToDo() throws {
    let first = program.run("--env", "dev")
    #expect(first.code == 0 && first.output.contains("committed to rendered/dev"))
    let tip = try sandbox.git("rev-parse", "rendered/dev", in: "clone")
    let second = program.run("--env", "dev")
    #expect(second.output == "dev: nothing to do, rendered/dev is up to date\n")
    #expect(second.code == 0 && second.talk.isEmpty)
    #expect(try sandbox.git("rev-parse", "rendered/dev", in: "clone") == tip)
    try sandbox.expectSound("clone")
  }

  @Test func thePluginHasTheSameObjects() throws {
    #expect(program.run("--env", "dev").code == 0)
    let files = try Delivered(sandbox).files.values
    let application = Program(sandbox: sandbox, folder: "clone/environments/dev")
    let plugin = application.run(
      "argocd", "generate", variables: ["ARGOCD_APP_SOURCE_PATH": "environments/dev"])
    #expect(plugin.code == 0 && plugin.talk.isEmpty, "\(plugin.talk)")
    #expect(try Set(plugin.output.split(separator: "\n").map(String.init)) == Set(files.map(json)))
    let rendered = program.run("render", "--env", "dev")
    let stream = rendered.output.components(separatedBy: "---\n")
    #expect(try Set(stream.map(json)) == Set(files.map(json)))
    try sandbox.expectSound("clone")
  }

  @Test func aTrialWritesNothing() throws {
    let trial = program.run("--env", "dev", "--dry-run", "--exit-code")
    #expect(trial.code == 1 && trial.output.contains("not committed to rendered/dev"))
    #expect(try sandbox.open("clone").target(of: "refs/heads/rendered/dev") == nil)
    let ids = try sandbox.git("count-objects", in: "clone")
    #expect(program.run("--env", "dev", "--worktree").code == 0)
    #expect(try sandbox.git("count-objects", in: "clone") == ids)
  }

  /// An object as one line of JSON.
  private func json(_ text: String) throws -> String {
    let parsed = ParsedText.parse(SourceText(text), as: .resource)
    let root = try #require(parsed.documents.first?.root)
    var output = OutputText()
    try root.printCanonicalJSON(to: &output)
    return String(decoding: output.array, as: UTF8.self)
  }

  private static func copyContent(to folder: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["base", "config", "environments", "reconcile.yaml"] {
      try FileManager.default.copyItem(
        atPath: root.appendingPathComponent(name).path, toPath: folder + "/" + name)
    }
  }
}

/// The files on the branch of `dev`.
private struct Delivered {
  private(set) var files: [String: String] = [:]

  init(_ sandbox: Sandbox) throws {
    let paths = try sandbox.git("ls-tree", "-r", "--name-only", "rendered/dev", in: "clone")
    for path in paths.split(separator: "\n").map(String.init) {
      files[path] = String(
        decoding: try sandbox.bytes("show", "rendered/dev:\(path)", in: "clone"), as: UTF8.self)
    }
  }

  /// The only file with an ending.
  func file(_ name: String) throws -> String {
    try #require(files.first { $0.key.hasSuffix("/" + name) }?.value)
  }

  /// The ConfigMap whose name begins so, with its whole name.
  func map(_ name: String) throws -> (name: String, text: String) {
    let found = files.filter { $0.key.contains("/configmap-\(name)-") }
    let (path, text) = try #require(found.count == 1 ? found.first : nil)
    let whole = path.split(separator: "/").last?.dropFirst("configmap-".count).dropLast(5)
    return (String(try #require(whole)), text)
  }
}
