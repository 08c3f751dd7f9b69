import CaseSupport
import Documents
import Foundation
import GitSupport
import Overlays
import Reconciler
import Testing

/// The plugin makes the same objects of each environment of this repository as the command for people
/// and as what is delivered, whatever Argo CD sends of the checkout.
@Suite(.enabled(if: ProgramProcess.path != nil, "needs the program"))
struct PluginPlatformTests {
  private static let template = Template { sandbox in
    try FileManager.default.createDirectory(
      atPath: sandbox.path("work"), withIntermediateDirectories: true)
    try sandbox.git("init", "-q", "-b", "main", ".", in: "work")
    for (path, bytes) in RepositoryFiles.platform.all {
      try sandbox.write(String(decoding: bytes, as: UTF8.self), to: "work/" + path)
    }
    let settings = try String(contentsOfFile: CaseFiles.root + "/reconcile.yaml", encoding: .utf8)
    try sandbox.write(settings, to: "work/reconcile.yaml")
    try sandbox.commit("platform", in: "work")
    let delivered = Program(sandbox: sandbox, folder: "work").run("--all", "--no-check")
    try #require(delivered.code == 0, "\(delivered.talk)")
  }

  /// What is sent of the repository, packed once.
  private static let archives = Result {
    let sandbox = try template.sandbox.get()
    return try Checkout.GitFolder.allCases.map { git in
      (checkout: Checkout(git: git), path: try Checkout(git: git).pack("work", of: sandbox))
    }
  }

  private static let environments: [String] = {
    ReconciledTree(Workspace(RepositoryFiles.platform.tree)).environments.map(\.name.text)
  }()

  private let sandbox: Sandbox

  init() throws { sandbox = try Self.template.sandbox.get() }

  @Test func environmentsAreFound() {
    #expect(Self.environments.count > 10 && Self.environments.contains("prod"))
  }

  @Test(arguments: environments)
  func sameObjects(_ name: String) throws {
    let server = PluginServer(sandbox: sandbox)
    var application = Application(at: "environments/" + name)
    application.namespace = "elsewhere"
    let archives = try Self.archives.get()
    let answer = try server.run(application, from: archives[0].path, as: archives[0].checkout)
    try #require(answer.code == 0 && answer.talk.isEmpty, "\(name): \(answer.talk)")
    expectForm(answer)
    let objects = try PluginStream.objects(of: answer.output)
    let applied = AppliedObjects(objects, namespace: application.namespace)
    #expect(applied.repeated.isEmpty && applied.objects == objects, "\(name): \(applied.repeated)")
    let rendered = try renderedObjects(name)
    #expect(!rendered.isEmpty && objects.map(\.json) == rendered.map(\.json), "\(name)")
    #expect(try deliveredObjects(name).map(\.json).sorted() == objects.map(\.json).sorted())
    for (checkout, archive) in archives.dropFirst() {
      let other = try server.run(application, from: archive, as: checkout)
      #expect(
        other.code == 0 && other.output == answer.output, "\(name), \(checkout): \(other.talk)")
    }
  }

  @Test func neitherModesNorVersionsCount() throws {
    let server = PluginServer(sandbox: sandbox)
    var application = Application(at: "environments/dev")
    let archive = try Self.archives.get()[0].path
    let answer = try server.run(application, from: archive)
    #expect(answer.code == 0 && !answer.output.isEmpty, "\(answer.talk)")
    application.knowsCluster = false
    let other = try server.run(application, from: archive, as: Checkout(preservesModes: true))
    #expect(other.output == answer.output)
  }

  /// The first byte opens an object, each line is one, and nothing is said that Argo CD says itself.
  private func expectForm(_ answer: PluginServer.Answer) {
    #expect(answer.output.first == UInt8(ascii: "{") && answer.output.last == UInt8(ascii: "\n"))
    let lines = answer.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    for word in [
      "argocd.argoproj.io/tracking-id", "argocd.argoproj.io/installation-id", "\"managedFields\":",
      "\"uid\":", "\"creationTimestamp\":", "\"resourceVersion\":", sandbox.folder, "_cmp_server",
    ] {
      #expect(!answer.text.contains(word), "\(word)")
    }
    let objects = (try? PluginStream.objects(of: answer.output)) ?? []
    #expect(objects.allSatisfy { $0["status"].isNothing })
  }

  private func renderedObjects(_ name: String) throws -> [Thing] {
    let run = Program(sandbox: sandbox, folder: "work").run(
      "render", "--env", name, "--from", "main")
    try #require(run.code == 0, "\(run.talk)")
    return try Self.objects(Array(run.output.utf8))
  }

  private func deliveredObjects(_ name: String) throws -> [Thing] {
    let branch = "rendered/" + name
    let names = try sandbox.git("ls-tree", "-r", "--name-only", branch, in: "work")
    let questions = names.split(separator: "\n").map { "\(branch):\($0)\n" }.joined()
    var answer = try sandbox.bytes(
      "cat-file", "--batch=%(objectsize)", in: "work", input: Data(questions.utf8))[...]
    var objects: [Thing] = []
    while let end = answer.firstIndex(of: UInt8(ascii: "\n")) {
      let size = try #require(Int(String(decoding: answer[..<end], as: UTF8.self)))
      objects += try Self.objects(Array(answer[(end + 1)..<(end + 1 + size)]))
      answer = answer[(end + 2 + size)...]
    }
    return objects
  }

  private static func objects(_ yaml: [UInt8]) throws -> [Thing] {
    let parsed = ParsedText.parse(SourceText(yaml), as: .resource)
    #expect(parsed.problems.isEmpty)
    return try parsed.documents.map { document in
      var output = OutputText()
      try document.root.printCanonicalJSON(to: &output)
      return try Thing(json: output.string)
    }
  }
}
