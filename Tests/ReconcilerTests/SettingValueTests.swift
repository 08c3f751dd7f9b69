import Documents
import Testing

@testable import Reconciler

/// Values of settings, each for itself.
@Suite struct SettingValueTests {
  @Test(arguments: [
    ("A <a@b>", true), ("A B. <a@b>", true), ("<a@b>", false), ("A", false), ("A <a@b", false),
    ("A <a@b> x", false), ("A <<a@b>", false), ("A <a@b>>", false), ("A > <a@b>", false),
    ("A <>", false), ("A < >", false), ("A\n <a@b>", false), ("A\u{0} <a@b>", false),
    ("A \u{202E}<a@b>", false), (". <a@b>", false), ("Ä <ä@b>", true), ("", false),
    ("A <a b@c>", false), (">A <", false), ("A <a@b>\u{301}", false),
  ])
  func committers(_ text: String, _ isGood: Bool) {
    #expect(((try? Committer(text)) != nil) == isGood)
  }

  @Test(arguments: [
    "https://git.example/team/x", "http://git.example:8080/x", "ssh://git.example/x.git",
    "https://[::1]:80/x",
  ])
  func publicAddresses(_ text: String) {
    #expect((try? PublicAddress(text)) != nil)
  }

  @Test(arguments: [
    "", "git.example", "git@git.example:x", "ftp://git.example/x", "https://", "https:///x",
    "https://u@h/x", "https://u:p@h/x", "https://@h/x", "ssh://git@h/x", "https://h/x?token=y",
    "https://h/x#y", "https://h /x", "https://h\\@evil/x", "https://-h/x", "https://h:0/x",
    "file:///x", "ext::sh -c x", "-x", "https://h/\u{202E}x", "https://h/x\n", "javascript://h/x",
  ])
  func otherAddressesAreNotPublic(_ text: String) {
    #expect((try? PublicAddress(text)) == nil)
  }

  @Test(arguments: [
    "https://git.example/x", "ssh://git@git.example:22/x", "git@git.example:team/x.git",
    "git.example:x", "file:///srv/git/x.git",
  ])
  func repositoryAddresses(_ text: String) {
    #expect((try? RepositoryAddress(text)) != nil)
  }

  @Test(arguments: [
    "", "x", "/srv/x", "../x", "ext::sh -c x", "fd::17", "--upload-pack=x", "-x:y", "-x@h:y",
    "a@-h:y", "git@h:-y", "ssh://-oProxyCommand=x/y", "ssh://git:p@h/x", "https://u@h/x",
    "file://host/x", "file:///", "git@h:x y", "a@b@c:d", "h:x\\y", "C:\\x", "git://h/x",
  ])
  func otherAddressesAreNoRepositories(_ text: String) {
    #expect((try? RepositoryAddress(text)) == nil)
  }

  @Test(arguments: [
    (".", "."), ("x", "x"), ("./x/", "x"), ("{env}", "a/b"), ("x/{env}/y", "x/a/b/y"),
    ("{env}/{env}", "a/b/a/b"), ("a b", "a b"), (".github", ".github"), ("git", "git"),
    (".gitx", ".gitx"), ("x.git", "x.git"),
  ])
  func paths(_ text: String, _ path: String) throws {
    #expect(try PathPattern(text).path(for: EnvironmentName("a/b")).text == path)
  }

  @Test(arguments: [
    "", "/", "/x", "..", "../x", "x/..", "x/../y", ".git", ".GIT/x", "x/.git", "x/.Git /y",
    ".git.", ".git::$INDEX_ALLOCATION", "git~1", "x\\y", "x\ny", "x\u{0}y", ".g\u{200C}it",
    "{cluster}", "{env", "env}", "{ENV}", "{{env}}", "/\u{301}x",
  ])
  func otherPathsAreRefused(_ text: String) {
    #expect((try? PathPattern(text)) == nil)
  }

  @Test func anEnvironmentMayMakeAPathUnusable() throws {
    let delivery = SettingsSample(repository: "delivery: {path: '.g{env}', branch: 'x.lo{env}'}")
      .repository().settings.delivery
    let wanted = [
      "it": (
        "4:20 `path` leads to the folder `.git`, or what some systems take for it, "
          + "for the environment `it` [settings-value]", ""
      ),
      "ck": (
        "",
        "4:39 `branch` is no name of a branch: a part ends with `.lock`, "
          + "for the environment `ck` [settings-value]"
      ),
    ]
    for (name, (path, branch)) in wanted {
      let name = try EnvironmentName(name)
      #expect(Self.mistake { () throws(Diagnostic) in _ = try delivery.path(for: name) } == path)
      #expect(
        Self.mistake { () throws(Diagnostic) in _ = try delivery.branch(for: name) } == branch)
    }
  }

  @Test func branchesAreNotTooLong() throws {
    let delivery = SettingsSample().repository().settings.delivery
    let longest = try EnvironmentName(String(repeating: "a", count: 91))
    let longer = try EnvironmentName(String(repeating: "a", count: 92))
    #expect(try delivery.branch(for: longest).text.utf8.count == 100)
    #expect(
      Self.mistake { () throws(Diagnostic) in _ = try delivery.branch(for: longer) }
        == "`branch` is a branch of 101 bytes, the limit is 100, "
        + "for the environment `\(longer.text)` [settings-value]")
  }

  private static func mistake(_ body: () throws(Diagnostic) -> Void) -> String {
    var report = Report()
    _ = report.collect(body)
    return report.summary.first ?? ""
  }
}
