import Foundation
import Git
import GitSupport
import Testing

/// A repository of somebody else is opened when, and only when, git opens it.
@Suite struct OwnershipTests {
  private static let shared = Template { sandbox in
    try sandbox.repository("r")
    try sandbox.git("clone", "-q", "--bare", "r", "b.git", in: ".")
    try sandbox.git("worktree", "add", "-q", "../linked", in: "r")
    try FileManager.default.createDirectory(
      atPath: sandbox.path("r/deep"), withIntermediateDirectories: true)
  }

  private let sandbox: Sandbox
  /// The folder of the user's own configuration.
  private let home = "home/" + UUID().uuidString

  init() throws {
    sandbox = try Self.shared.sandbox.get()
  }

  private var ownHome: [String: String] { ["HOME": sandbox.path(home)] }

  /// The user of the sandbox, who does not own what is in it.
  private func stranger(adding: [String: String] = [:]) -> GitUser {
    let environment = sandbox.environment.merging(ownHome) { $1 }.merging(adding) { $1 }
    var user = GitUser { environment[$0] }
    user.id += 1_000
    return user
  }

  private func gitOpens(_ name: String, adding: [String: String] = [:]) throws -> Bool {
    let pretended = ["GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"].merging(ownHome) { $1 }
      .merging(adding) { $1 }
    return try sandbox.run(["rev-parse", "HEAD"], in: name, adding: pretended).status == 0
  }

  private func weOpen(_ name: String, adding: [String: String] = [:]) -> Bool {
    let found = failure {
      _ = try Repository.discover(from: sandbox.path(name), for: stranger(adding: adding))
    }
    return found == nil
  }

  @Test(arguments: [
    "", "\tdirectory = *\n", "\tdirectory = @/r\n", "\tdirectory = @/b.git\n",
    "\tdirectory = @/linked\n", "\tdirectory = @/r/.git\n", "\tdirectory = @/r/deep\n",
    "\tdirectory = ~/../../r\n", "\tdirectory = *\n\tdirectory =\n",
    "\tdirectory = @/r\n\tdirectory =\n\tdirectory = @/b.git\n", "\tdirectory\n",
    "\tdirectory = /elsewhere\n", "\tother = *\n", "\tdirectory = @/R\n",
  ])
  func asGitDoes(_ settings: String) throws {
    let text = "[safe]\n" + settings.replacingOccurrences(of: "@", with: sandbox.folder)
    try sandbox.write(text, to: home + "/.gitconfig")
    for name in ["r", "r/deep", "b.git", "linked"] where !settings.contains("..") {
      #expect(weOpen(name) == (try gitOpens(name)), "\(name) with \(text)")
    }
    #expect(weOpen("r") == (settings.contains("..") ? true : try gitOpens("r")))
  }

  @Test func otherPlacesOfConfiguration() throws {
    try sandbox.write("[safe]\n\tdirectory = *\n", to: home + "/all")
    try sandbox.write("[safe]\n\tdirectory =\n", to: home + "/.gitconfig")
    try sandbox.write("[include]\n\tpath = all\n", to: home + "/including")
    try sandbox.write("[safe]\n\tdirectory = *\n", to: home + "/xdg/git/config")
    let all = sandbox.path(home + "/all")
    let table: [[String: String]] = [
      ["GIT_CONFIG_GLOBAL": all], ["GIT_CONFIG_GLOBAL": "/dev/null"],
      ["GIT_CONFIG_GLOBAL": sandbox.path(home + "/including")],
      ["XDG_CONFIG_HOME": sandbox.path(home + "/xdg")],
      ["GIT_CONFIG_SYSTEM": all, "GIT_CONFIG_NOSYSTEM": "0"],
      ["GIT_CONFIG_SYSTEM": all, "GIT_CONFIG_NOSYSTEM": "0", "GIT_CONFIG_GLOBAL": "/dev/null"],
      ["GIT_CONFIG_SYSTEM": all, "GIT_CONFIG_NOSYSTEM": "1"],
      [
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "Safe.Directory",
        "GIT_CONFIG_VALUE_0": sandbox.path("r"),
      ],
    ]
    for settings in table {
      #expect(weOpen("r", adding: settings) == (try gitOpens("r", adding: settings)), "\(settings)")
    }
  }

  /// Versions of git after 2.45 know this.
  @Test func allBelowAFolder() throws {
    try sandbox.write("[safe]\n\tdirectory = \(sandbox.folder)/*\n", to: home + "/.gitconfig")
    #expect(weOpen("r"))
    try sandbox.write("[safe]\n\tdirectory = \(sandbox.folder)/r/*\n", to: home + "/.gitconfig")
    #expect(!weOpen("r"))
  }

  /// The repository cannot trust itself.
  @Test func ownConfigurationSaysNothing() throws {
    try sandbox.repository("self")
    try sandbox.git("config", "safe.directory", "*", in: "self")
    #expect(!weOpen("self"))
    #expect(try !gitOpens("self"))
  }

  @Test(arguments: [("plain", "plain"), ("with space", "'with space'"), ("it's", "'it'\\''s'")])
  func saysWhatToDo(_ name: String, _ quoted: String) throws {
    try sandbox.repository(name)
    let path = sandbox.path(name)
    let found = failure { _ = try Repository.open(path, for: stranger()) }
    #expect(found?.reason == "`\(path)` is owned by somebody else")
    let word = quoted.hasPrefix("'") ? "'\(sandbox.folder)/\(quoted.dropFirst())" : path
    #expect(
      found?.remedy == "if you trust it: `git config --global --add safe.directory \(word)`")
  }

  @Test func ownerBehindSudo() throws {
    var user = sandbox.user
    user.idBeforeSudo = user.id
    user.id = 0
    #expect(failure { _ = try Repository.open(sandbox.path("r"), for: user) } == nil)
    user.idBeforeSudo = nil
    user.id = sandbox.user.id + 1_000
    #expect(failure { _ = try Repository.open(sandbox.path("r"), for: user) } != nil)
  }
}
