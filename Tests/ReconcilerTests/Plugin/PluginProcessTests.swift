import Foundation
import GitSupport
import Testing

/// The program as Argo CD runs it: what it looks at, who runs it, and how it ends.
@Suite(.enabled(if: ProgramProcess.path != nil, "needs the program"))
struct PluginProcessTests {
  private let project: PluginProject
  private var sandbox: Sandbox { project.sandbox }

  init() throws { project = try PluginProject() }

  private var server: PluginServer { PluginServer(sandbox: sandbox) }
  private let prod = Application(at: "environments/prod")

  /// Puts the repository into a folder of another one.
  private func nest() throws {
    let work = sandbox.path("work")
    try FileManager.default.createDirectory(
      atPath: work + "/platforms/a", withIntermediateDirectories: true)
    for name in ["reconcile.yaml", "base", "environments"] {
      try FileManager.default.moveItem(
        atPath: work + "/" + name, toPath: work + "/platforms/a/" + name)
    }
    try sandbox.commit("nested", in: "work")
  }

  @Test func aPartWithoutSettings() throws {
    for part in ["environments", "environments/prod"] {
      let answer = try server.run(prod, of: "work", as: Checkout(part: part))
      #expect(answer.code == 2 && answer.output.isEmpty)
      #expect(answer.talk.hasPrefix("error: there is no `reconcile.yaml`"), "\(answer.talk)")
      #expect(answer.talk.contains("`reposerver.plugin.use.manifest.generate.paths`"))
      #expect(answer.talk.utf8.count <= 2_048 && !answer.talk.contains("_cmp_server"))
    }
  }

  @Test func aPartThatHasAll() throws {
    try nest()
    let application = Application(at: "platforms/a/environments/prod")
    for part in ["", "platforms", "platforms/a"] {
      let answer = try server.run(application, of: "work", as: Checkout(part: part))
      #expect(answer.text == PluginProject.prod && answer.code == 0, "\(part): \(answer.talk)")
    }
  }

  @Test func placesAreThoseOfTheRepository() throws {
    try nest()
    try project.write(
      "resources: [a.yaml]\n", to: "platforms/a/environments/prod/kustomization.yaml")
    try sandbox.commit("missing", in: "work")
    let answer = try server.run(Application(at: "platforms/a/environments/prod"), of: "work")
    #expect(
      answer.talk.hasPrefix("platforms/a/environments/prod/kustomization.yaml:1:13: error: "),
      "\(answer.talk)")
  }

  /// Settings and environments of others lie above what was unpacked.
  @Test func nothingAboveIsLookedAt() throws {
    for (path, text) in [
      ("reconcile.yaml", PluginProject.settings),
      ("environments/dev/kustomization.yaml", "configMapGenerator: [{name: wrong}]\n"),
      (".git/HEAD", "ref: refs/heads/main\n"),
    ] {
      try sandbox.write(text, to: "_cmp_server/" + path)
    }
    try FileManager.default.removeItem(atPath: sandbox.path("work/reconcile.yaml"))
    try sandbox.commit("no settings", in: "work")
    for git in Checkout.GitFolder.allCases {
      let answer = try server.run(prod, of: "work", as: Checkout(git: git))
      #expect(answer.code == 2 && answer.output.isEmpty && answer.talk.contains("[plugin-root]"))
    }
  }

  @Test(arguments: Checkout.Links.allCases)
  func links(_ links: Checkout.Links) throws {
    try project.write("resources: [linked.yaml]\n", to: "base/kustomization.yaml")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: sandbox.path("work/base/linked.yaml"), withDestinationPath: "deep/../map.yaml")
    try manager.createDirectory(
      atPath: sandbox.path("work/base/deep"), withIntermediateDirectories: true)
    try project.write("", to: "base/deep/keep")
    try manager.createSymbolicLink(
      atPath: sandbox.path("work/base/away.yaml"), withDestinationPath: "deep/../../base/map.yaml")
    try manager.createSymbolicLink(
      atPath: sandbox.path("work/where"), withDestinationPath: "environments")
    try sandbox.commit("links", in: "work")
    let checkout = Checkout(links: links)
    let answer = try server.run(prod, of: "work", as: checkout)
    #expect(answer.text == PluginProject.prod && answer.code == 0, "\(answer.talk)")
    let linked = try server.run(Application(at: "where/prod"), of: "work", as: checkout)
    #expect(linked.text == PluginProject.prod && linked.code == 0, "\(linked.talk)")
  }

  @Test func aLinkThatLeadsOut() throws {
    try project.write("resources: [linked.yaml]\n", to: "base/kustomization.yaml")
    try sandbox.write("kind: Stolen\n", to: "outside.yaml")
    for target in [sandbox.path("outside.yaml"), "../../outside.yaml", "/etc/passwd"] {
      let path = sandbox.path("work/base/linked.yaml")
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
      let answer = try server.run(prod, in: sandbox.path("work/environments/prod"))
      #expect(answer.code == 2 && answer.output.isEmpty)
      #expect(!answer.talk.contains("Stolen") && !answer.talk.contains("root:"), "\(answer.talk)")
    }
  }

  /// Whoever would open one of these waits for ever.
  @Test func nothingOfGitIsOpened() throws {
    let folder = sandbox.path("work/.git")
    try FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(
      atPath: folder + "/objects/info", withIntermediateDirectories: true)
    for name in ["HEAD", "config", "index", "packed-refs", "objects/info/alternates"] {
      #expect(mkfifo(folder + "/" + name, 0o644) == 0)
    }
    let answer = try server.run(prod, in: sandbox.path("work/environments/prod"))
    #expect(answer.text == PluginProject.prod && answer.code == 0)
  }

  private static let strace = ["/usr/bin/strace", "/bin/strace"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: strace != nil, "needs strace"))
  func systemCalls() throws {
    var tracer = server
    tracer.program = try #require(Self.strace)
    let log = sandbox.path("home/calls")
    let words = ["-f", "-o", log, "-e", "trace=%file,%network,%process", server.program]
    for question in ["init", "generate", "parameters"] {
      let answer = try tracer.run(
        prod, in: sandbox.path("work/environments/prod"), asking: words + ["argocd", question])
      #expect(answer.code == 0, "\(answer.talk)")
      let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      #expect(calls.contains { $0.contains("reconcile.yaml") })
      for call in calls {
        #expect(!call.contains(".git\"") && !call.contains(".git/"), "\(call)")
        for name in ["socket(", "connect(", "fork(", "vfork(", "O_CREAT", "O_WRONLY", "O_RDWR"] {
          #expect(!call.contains(name), "\(call)")
        }
        #expect(!call.contains("execve(") || call.contains("/reconcile\""), "\(call)")
      }
    }
  }

  private static let canBeOther =
    getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  /// Nothing can be written but /tmp, nothing belongs to who runs it, and there is no home.
  @Test(.enabled(if: canBeOther, "needs root and setpriv, to be another user"))
  func anotherUser() throws {
    var server = self.server
    server.user = 999
    let before = try Self.files(of: 999)
    for git in Checkout.GitFolder.allCases {
      let answer = try server.run(prod, of: "work", as: Checkout(git: git))
      #expect(answer.text == PluginProject.prod && answer.code == 0, "\(git): \(answer.talk)")
    }
    var wrong = prod
    wrong.variables["ENV"] = "prd"
    #expect(try server.run(wrong, of: "work").code == 2)
    #expect(try Self.files(of: 999) == before)
  }

  private static func files(of user: Int) throws -> [String] {
    let manager = FileManager.default
    let folder = "/tmp"
    return try manager.contentsOfDirectory(atPath: folder).filter { name in
      let values = try? manager.attributesOfItem(atPath: folder + "/" + name)
      return values?[.ownerAccountID] as? Int == user
    }
  }

  /// Many objects take long enough to be asked to end in between.
  @Test func endsWhenItIsAsked() throws {
    let maps = (0..<4_000).map { number in
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: map-\(number)}\ndata: {a: b, c: d}\n"
    }
    try project.write(maps.joined(separator: "---\n"), to: "base/map.yaml")
    let folder = sandbox.path("work/environments/prod")
    let whole = try server.run(prod, in: folder)
    #expect(whole.code == 0 && whole.seconds > 0.02)
    var ended = 0
    for part in [0.1, 0.3, 0.5, 0.7, 0.9] {
      let answer = try server.run(prod, in: folder, signal: (SIGTERM, whole.seconds * part))
      guard answer.code != 0 else { continue }
      ended += 1
      #expect(answer.code == -SIGTERM && answer.talk.isEmpty)
      #expect(whole.output.starts(with: answer.output))
      #expect(answer.seconds < whole.seconds * part + 5)
    }
    #expect(ended > 0)
  }

  /// One variable has at most 128 KiB.
  @Test func aLargeEnvironment() throws {
    var application = prod
    for number in 0..<8 {
      application.variables["LONG_\(number)"] = String(repeating: "x", count: 130_000)
    }
    let answer = try server.run(application, of: "work")
    #expect(answer.text == PluginProject.prod && answer.code == 0, "\(answer.talk)")
  }

  @Test func parametersOfAnApplication() throws {
    var application = Application(at: ".")
    application.parameters = [("env", .string("prod"))]
    #expect(try server.run(application, of: "work").text == PluginProject.prod)
    application.parameters = [("env", .map(["a": "prod"]))]
    #expect(try server.run(application, of: "work").code == 2)
    application.parameters = [("env", .array(["prod"]))]
    #expect(try server.run(application, of: "work").code == 2)
  }

  /// The stand-in itself: it asks, and then it does not ask any more.
  @Test func theServerIsPatientFirst() throws {
    var server = self.server
    server.program = "/bin/sh"
    server.patience = (0.2, 0.3)
    let asked = try server.run(prod, in: sandbox.folder, asking: ["-c", "echo a; exec sleep 20"])
    #expect(asked.code == -SIGTERM && asked.text == "a\n" && asked.seconds < 15)
    let deaf = try server.run(
      prod, in: sandbox.folder, asking: ["-c", "trap '' TERM; while :; do sleep 0.05; done"])
    #expect(deaf.code == -SIGKILL && deaf.seconds >= 0.5 && deaf.seconds < 15)
    let environment = try server.run(prod, in: sandbox.folder, asking: ["-c", "env | sort"])
    let names = environment.text.split(separator: "\n").compactMap {
      $0.split(separator: "=").first
    }
    let known = Set(prod.environment.keys).union(server.variables.keys)
      .union(["PWD", "_", "SHLVL", "OLDPWD"])
    #expect(Set(names.map(String.init)).isSubset(of: known) && !names.contains("HOME"))
  }
}
