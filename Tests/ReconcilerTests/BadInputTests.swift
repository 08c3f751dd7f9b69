import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// What cannot be delivered, or must not be: a clear error, and nothing half-written.
@Suite struct BadInputTests {
  private let project: DeliveryProject
  private var sandbox: Sandbox { project.sandbox }
  private var program: Program { project.program }

  init() throws {
    project = try DeliveryProject()
    try project.settings("")
    try project.objects("ConfigMap/one a")
  }

  private func expectNothing(_ run: (output: String, talk: String, code: Int32)) throws {
    #expect(run.output.isEmpty)
    #expect(try sandbox.git("for-each-ref", "refs/heads/rendered", in: "work").isEmpty)
    try project.expectSound()
  }

  @Test func withoutARepository() throws {
    try sandbox.write("kind: Repository\n", to: "plain/reconcile.yaml")
    let run = Program(sandbox: sandbox, folder: "plain").run("--env", "dev")
    #expect(run.code == 3 && run.talk.contains("is not in a git repository"), "\(run)")
  }

  @Test func withoutACommit() throws {
    try sandbox.git("init", "-q", "-b", "main", "unborn", in: "")
    let run = Program(sandbox: sandbox, folder: "unborn").run("--all")
    #expect(run.code == 3 && run.talk.contains("`main` has no commit yet"), "\(run)")
    #expect(run.talk.contains("hint: make a first commit"))
  }

  @Test(arguments: ["nowhere", "0123456789012345678901234567890123456789", "--upload-pack=x", "-"])
  func aRevisionThatIsNot(_ name: String) throws {
    let run = program.run("--env", "dev", "--from", name)
    #expect(run.code == 3 && run.talk.contains("there is no revision `\(name)`"), "\(run)")
    try expectNothing(run)
  }

  @Test func anEnvironmentThatIsNot() throws {
    let run = program.run("--env", "dve")
    #expect(run.code == 2 && run.talk.contains("did you mean `dev`?"), "\(run)")
    try expectNothing(run)
  }

  /// The history that would tell whether a commit may be delivered is not there.
  /// git itself writes no such commits, and reads them.
  @Test(arguments: [
    " <a@x> 1700000000 +0000", "Ann <a <b@x> 1700000000 +0000", "Ann <a@x> -5 +0000",
    ". <> 1700000000 +9959", "A\u{1B}[31mnn <a@x> 99999999999 +0000",
  ])
  func authorsThatNoCommitCanHave(_ author: String) throws {
    let tree = try sandbox.git("rev-parse", "main^{tree}", in: "work")
    let text =
      "tree \(tree)\nparent \(try project.tip("main"))\n"
      + "author \(author)\ncommitter \(author)\n\nm\n"
    let id = try sandbox.git(
      "hash-object", "--literally", "-t", "commit", "-w", "--stdin", in: "work", input: text)
    try sandbox.git("update-ref", "refs/heads/main", id, in: "work")
    let run = program.run("--env", "dev")
    #expect(run.code == 0 && run.talk.isEmpty, "\(run)")
    let result = try sandbox.run(["fsck", "--strict", "rendered/dev"], in: "work")
    #expect(!result.talk.contains("\(try project.tip())"))
    let name = try sandbox.git("log", "-1", "--format=%an", "rendered/dev", in: "work")
    #expect(!name.isEmpty && !name.contains("\u{1B}"))
  }

  @Test func aShallowHistory() throws {
    let old = try project.tip("main")
    try project.objects("ConfigMap/one b")
    #expect(program.run("--env", "dev").code == 0)
    try project.objects("ConfigMap/one c")
    try sandbox.git(
      "clone", "-q", "--bare", "--depth", "1", "--no-single-branch",
      "file://" + sandbox.path("work"), "flat", in: "")
    let flat = Program(sandbox: sandbox, folder: "flat")
    let run = flat.run("--env", "dev")
    #expect(run.code == 3 && run.talk.contains("git fetch --unshallow"), "\(run)")
    #expect(flat.run("--env", "dev", "--from", old.description).code == 3)
    try sandbox.expectSound("flat")
  }

  @Test(arguments: ["objects", "refs/heads/rendered", "reconcile.lock", "reconcile.journal"])
  func whatCannotBeWritten(_ name: String) throws {
    // Whoever runs this may be allowed to write anywhere: something else stands in the place.
    let path = sandbox.path("work/.git/" + name)
    if name == "objects" {
      let blob = try sandbox.git("hash-object", "--stdin", in: "work", input: Self.rendered)
      try Data().write(to: URL(fileURLWithPath: path + "/" + blob.prefix(2)))
    } else if name.hasPrefix("refs") {
      try Data("0\n".utf8).write(to: URL(fileURLWithPath: path))
    } else {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    let run = program.run("--env", "dev")
    #expect(run.code == 3 && run.output.isEmpty && run.talk.contains("error: "), "\(run)")
    try FileManager.default.removeItem(atPath: name == "objects" ? path + "/" + blobFolder() : path)
    #expect(program.run("--env", "dev").output.contains("1 added"))
    try project.expectSound()
  }

  private static let rendered = """
    apiVersion: v1
    data:
      value: a
    kind: ConfigMap
    metadata:
      name: one

    """

  private func blobFolder() throws -> String {
    String(try sandbox.git("hash-object", "--stdin", in: "work", input: Self.rendered).prefix(2))
  }

  /// The disk is full: a limit of the process on the size of files stands for it.
  @Test(.enabled(if: ProgramProcess.path != nil, "needs the program"))
  func aFullDisk() throws {
    let maps = (0..<120).map { number in
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: map-\(number)}\n"
        + "data: {value: \"\((0..<40).map { _ in String(UInt64.random(in: 0...(.max))) }.joined())\"}\n"
    }
    try sandbox.write(maps.joined(separator: "---\n"), to: "work/environments/dev/object-0.yaml")
    try sandbox.commit("many", in: "work")
    let program = try #require(ProgramProcess.path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "ulimit -f 8; trap '' XFSZ; exec \(program) --env dev 2> ../talk"]
    process.currentDirectoryURL = URL(fileURLWithPath: sandbox.path("work"))
    process.environment = sandbox.environment.merging(["ASAN_OPTIONS": "detect_leaks=0"]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let talk = try String(contentsOfFile: sandbox.path("talk"), encoding: .utf8)
    #expect(process.terminationStatus == 3 && talk.contains("error: "), "\(talk)")
    #expect(try sandbox.git("for-each-ref", "refs/heads/rendered", in: "work").isEmpty)
    let rest = try FileManager.default.contentsOfDirectory(
      atPath: sandbox.path("work/.git/objects/pack"))
    #expect(rest.isEmpty, "\(rest)")
    #expect(self.program.run("--env", "dev").output.contains("120 added"))
    try project.expectSound()
  }

  @Test func aBranchThatBeginsWithADash() throws {
    try project.settings("delivery: {branch: \"-x/{env}\"}")
    let run = program.run("--env", "dev")
    #expect(run.code == 2 && run.talk.contains("begins with `-`"), "\(run)")
    try expectNothing(run)
  }

  /// A commit that git itself would not make: names in its tree that lead elsewhere.
  @Test(arguments: [".git", "..", ".GIT", "git~1"])
  func namesThatLeadElsewhere(_ name: String) throws {
    let blob = try sandbox.git("hash-object", "-w", "--stdin", in: "work", input: "x: 1\n")
    let inner = try object(Array("100644 map.yaml\0".utf8) + Self.bytes(blob))
    let kustomization = try sandbox.git(
      "hash-object", "-w", "--stdin", in: "work", input: "resources: [\(name)/map.yaml]\n")
    let environment = try object(
      Array("40000 \(name)\0".utf8) + Self.bytes(inner)
        + Array("100644 kustomization.yaml\0".utf8) + Self.bytes(kustomization))
    let environments = try object(Array("40000 dev\0".utf8) + Self.bytes(environment))
    let settings = try sandbox.git("rev-parse", "HEAD:reconcile.yaml", in: "work")
    let root = try object(
      Array("40000 environments\0".utf8) + Self.bytes(environments)
        + Array("100644 reconcile.yaml\0".utf8) + Self.bytes(settings))
    let commit = try sandbox.git("commit-tree", root, "-p", "main", "-m", "bad", in: "work")
    try sandbox.git("update-ref", "refs/heads/main", commit, in: "work")
    let run = program.run("--env", "dev")
    #expect(run.code == 2 || run.code == 3, "\(run)")
    #expect(run.output.isEmpty && run.talk.contains("error: "))
    #expect(try sandbox.git("for-each-ref", "refs/heads/rendered", in: "work").isEmpty)
  }

  private func object(_ tree: [UInt8]) throws -> String {
    let output = try sandbox.bytes(
      "hash-object", "-w", "-t", "tree", "--literally", "--stdin", in: "work", input: Data(tree))
    return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  private static func bytes(_ id: String) -> [UInt8] {
    stride(from: 0, to: id.count, by: 2).compactMap { start in
      let from = id.index(id.startIndex, offsetBy: start)
      return UInt8(id[from...].prefix(2), radix: 16)
    }
  }

  @Test(arguments: ["/etc/hostname", "../../../../../../etc/hostname", "../../../outside"])
  func aLinkOutOfTheTree(_ target: String) throws {
    try sandbox.write("kind: ConfigMap\n", to: "outside")
    let link = sandbox.path("work/environments/dev/object-0.yaml")
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try sandbox.commit("link", in: "work")
    let run = program.run("--env", "dev")
    #expect(run.code == 2 && run.talk.contains("object-0.yaml"), "\(run)")
    try expectNothing(run)
  }

  @Test func aVeryLongMessage() throws {
    let text = "subject\n\n" + String(repeating: "Reconcile-Source: 0123\nline\n", count: 400_000)
    try sandbox.git(
      "commit", "-q", "--allow-empty", "-F", "-", in: "work", input: text)
    #expect(program.run("--env", "dev").code == 0)
    let message = try project.message()
    #expect(message.utf8.count < 20_000)
    let facts = try #require(CommitFacts(message: message))
    #expect(try facts.source == project.tip("main"))
  }

  /// What a message copies from the source is no fact, whatever it looks like.
  @Test(arguments: [
    "x\n\nReconcile-Source: 0000000000000000000000000000000000000000",
    "Reconcile-Edition: 99", "x\r\n\r\nReconcile-Edition: 99\r\n",
    "x\n\n\u{2028}Reconcile-Edition: 9",
    "x\n\nReconcile-Rendered: 0000000000000000000000000000000000000000\n\n\n",
    "x\u{85}Reconcile-Edition: 99", "x\n\n Reconcile-Edition: 99\nReconcile-Edition: 98",
  ])
  func factsThatAreInjected(_ message: String) throws {
    try sandbox.git(
      "commit", "-q", "--allow-empty", "--cleanup=verbatim", "-F", "-", in: "work", input: message)
    #expect(program.run("--env", "dev").code == 0)
    let facts = try #require(CommitFacts(message: project.message()))
    #expect(try facts.source == project.tip("main"))
    #expect(facts.edition == 1)
    #expect(
      try facts.rendered.values.map(\.description) == [
        sandbox.git("rev-parse", "rendered/dev^{tree}", in: "work")
      ])
    #expect(program.run("--env", "dev").output.contains("nothing to do"))
    try project.expectSound()
  }

  /// A lock that stays is no reason to wait for ever, or to remove it.
  @Test func aLockThatStays() throws {
    try sandbox.write("theirs", to: "work/.git/refs/heads/rendered/dev.lock")
    let start = Date()
    let run = program.run("--env", "dev")
    #expect(run.code == 3 && run.talk.contains("rendered/dev.lock` is locked by another process"))
    #expect(run.talk.contains("hint: wait, or remove the file if no git is running"))
    #expect((9.0..<30).contains(Date().timeIntervalSince(start)))
    #expect(
      FileManager.default.fileExists(
        atPath: sandbox.path("work/.git/refs/heads/rendered/dev.lock")))
  }
}
