import Documents
import Overlays
import Testing

@testable import Reconciler

/// The files of settings, whatever stands in their fields.
@Suite struct SettingsFileTests {
  @Test(arguments: [
    (
      "apiVersion: v1\nkind: Environment\nspec: {destination: {}}\n",
      [
        "1:13 `apiVersion` is `v1`, not `reconcile.electinfo.dev/v1` [settings-kind]",
        "2:7 `kind` is `Environment`, not `Repository` [settings-kind]",
      ]
    ),
    (
      "spec: {x: 1}\n",
      [
        "1:1 `apiVersion: reconcile.electinfo.dev/v1` is missing [settings-kind]",
        "1:1 `kind: Repository` is missing [settings-kind]",
        "1:8 `spec` has no field `x` [settings-field]",
      ]
    ),
    (
      "apiVersion:\nkind: 5\n",
      [
        "1:1 `apiVersion: reconcile.electinfo.dev/v1` is missing [settings-kind]",
        "2:7 `kind` takes a string, this is a number [settings-type] (put it in quotes)",
      ]
    ),
    ("- a\n", ["1:1 `Repository` takes a mapping, this is a list [settings-type]"]),
    (
      "",
      [
        "1:1 the file is empty [settings-kind] (it begins with `apiVersion: "
          + "reconcile.electinfo.dev/v1` and `kind: Repository`)"
      ]
    ),
    (
      "# nothing\n",
      [
        "1:1 the file is empty [settings-kind] (it begins with `apiVersion: "
          + "reconcile.electinfo.dev/v1` and `kind: Repository`)"
      ]
    ),
    (
      SettingsSample.text("Repository", []) + "---\nkind: X\n",
      ["5:1 a file of settings has one document [settings-kind]"]
    ),
    (
      "metadata: {}\n" + SettingsSample.text("Repository", ["- x"]),
      [
        "1:1 `Repository` has no field `metadata` [settings-field]",
        "5:3 `spec` takes a mapping, this is a list [settings-type]",
      ]
    ),
  ])
  func headersAreChecked(_ text: String, _ wanted: [String]) {
    var sample = SettingsSample()
    sample.add(text, at: "reconcile.yaml")
    let (settings, report) = sample.repository()
    #expect(report.summary == wanted)
    #expect(settings.isPresent)
  }

  @Test func whatIsNoYAMLIsSaid() {
    var sample = SettingsSample(repository: "edition: 1", "edition: 1", "source: [")
    #expect(sample.repository().report.diagnostics.map(\.rule).contains("yaml-syntax"))
    sample.add(SourceText([0x61, 0x3A, 0x20, 0xFF, 0xFE]), at: "reconcile.yaml")
    #expect(sample.repository().report.diagnostics.map(\.rule) == ["yaml-encoding"])
    sample = SettingsSample(repository: "edition: 1", "edition: 1")
    let twice = sample.repository().report
    #expect(twice.diagnostics.map(\.rule) == ["yaml-duplicate-key"])
    #expect(twice.hasErrors)
  }

  @Test func linksStayInTheTree() {
    var sample = SettingsSample()
    sample.add(SettingsSample.text("Repository", ["edition: 5"]), at: "shared/settings.yaml")
    sample.add(linkTo: "shared/settings.yaml", at: "reconcile.yaml")
    #expect(sample.repository().report.summary.count == 1)
    for (target, reason) in [
      ("../../etc/passwd", "a symbolic link leads out of the tree"),
      ("reconcile.yaml", "symbolic links lead to each other"),
      ("nowhere", "there is no such file or folder"), ("shared", "this is not a file"),
    ] {
      sample.add(linkTo: target, at: "reconcile.yaml")
      let (settings, report) = sample.repository()
      #expect(report.summary == ["1:1 the file cannot be read: \(reason) [settings-file]"])
      #expect(settings.isPresent)
    }
  }

  @Test(arguments: [
    "source: {repoURL: 'https://canary:canary@git.example/x'}",
    "source: {repoURL: https://canary@git.example/x}",
    "source: {repoURL: \"https:\\/\\/canary:canary@git.example/x\"}",
    "source: {repoURL: https://canary:can/ary@git.example/x}",
    "source: {repoURL: 'https://canary:canary canary@git.example/x'}",
    "source: {repoURL: 'https:/canary:canary@git.example/x'}",
    "source: {repoURL: 'user:canary@git.example/x'}",
    "{\"source\":{\"repoURL\":\"https://canary:canary@git.example/x\"}}",
    "source: https://canary:canary@git.example/x",
    "source: {https://canary:canary@git.example/x}",
    "source: {repoURL: https://canary:canary@git.example/x, brunch: x}",
    "source: {repoURL: https://canary:canary@git.example/x",
    "delivery: {repository: 'https://canary:canary@git.example/x'}",
    "delivery: {repository: 'ssh://canary:canary@git.example/x'}",
    "delivery: {repository: 'user:canary@git.example:x'}",
  ])
  func noPasswordIsShown(_ line: String) {
    let report = SettingsSample(repository: line).repository().report
    #expect(report.hasErrors, "\(line)")
    #expect(!report.drawn.contains("canary"), "\(report.drawn)")
    for diagnostic in report.diagnostics {
      #expect(!"\(diagnostic.message)\(diagnostic.hint ?? "")".contains("canary"))
    }
  }

  @Test func onlyThePasswordIsHidden() {
    let text = "a: https://u:p@host/x # y\nb: https://host/x\nc: A <a@b>\nd: git@host:x@y\n"
    let shown = SourceText(text).withoutCredentials.bytes.string
    #expect(
      shown == "a: https://***@host/x # y\nb: https://host/x\nc: A <a@b>\nd: git@host:*@y\n")
  }

  @Test func hostileTextIsShownEscapedAndBounded() {
    let long = String(repeating: "x", count: 100_000)
    let key = String(repeating: "x", count: 1000)
    let report = SettingsSample(
      repository: "\"a\\e[31mb\": 1", "\(key): 1", "source: {branch: \"\\u202E\(long)\"}"
    ).repository().report
    #expect(report.diagnostics.count == 3)
    #expect(!report.drawn.contains("\u{1B}"))
    #expect(!report.drawn.contains("\u{202E}"))
    #expect(report.drawn.utf8.count < 5000)
  }
}
