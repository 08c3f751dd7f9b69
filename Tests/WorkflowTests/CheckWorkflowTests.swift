import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// The steps of the workflow `check`, run on repositories.
@Suite(.enabled(if: WorkflowSandbox.hasProgram, "needs .build/debug/reconcile"))
struct CheckWorkflowTests {
  private let forge: WorkflowSandbox

  init() throws {
    forge = try WorkflowSandbox()
  }

  @Test func aChangeIsReportedWithBothRenderings() throws {
    try forge.write("environments/dev/a.yaml", WorkflowSandbox.object(text: "two"))
    let head = try forge.propose()
    let answer = try forge.run("check", head: head)
    #expect(answer.status == 0, "\(answer.output)")
    #expect(
      try forge.report("report/run.json") == """
        {"version":1,"number":7,"base":"\(forge.base)","since":"\(forge.base)","head":"\(head)",\
        "status":0}

        """)
    #expect(try forge.report("report/affected.json").contains(#""name":"dev""#))
    #expect(try !forge.report("report/affected.json").contains(#""name":"prod""#))
    #expect(try forge.report("report/check.json").contains(#""environments":["dev"]"#))
    #expect(try forge.report("report/check.sarif").contains("2.1.0"))
    #expect(try forge.report("report/check.junit").contains("<testsuites"))
    #expect(try forge.report("report/diff.json").contains(#""before":"one","after":"two""#))
    #expect(try forge.report("rendered/diff.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try forge.report("rendered/base/dev.yaml").contains("one"))
    #expect(try forge.report("rendered/head/dev.yaml").contains("two"))
  }

  @Test func theProgramHasNoNetworkNoTokenAndNothingToWrite() throws {
    try forge.write("environments/dev/a.yaml", WorkflowSandbox.object(text: "two"))
    _ = try forge.run("check", head: forge.propose())
    #expect(forge.calls.count > 4)
    for call in forge.calls {
      #expect(call.contains("--network none") && call.contains("/source:ro "), "\(call)")
      #expect(call.contains("--read-only") && call.contains("--cap-drop ALL"), "\(call)")
      #expect(!call.contains("GIT_CONFIG") && !call.contains("secret"), "\(call)")
    }
    let steps = try Workflow("check").steps.filter {
      $0.variables.values.contains { $0.contains("github.token") }
    }
    #expect(steps.map(\.name) == ["Both commits, as objects"])
  }

  @Test func anErrorEndsTheRunAndIsAnAnnotation() throws {
    try forge.write(
      "environments/prod/a.yaml", WorkflowSandbox.object(text: "two") + "spec: {selectors: a}\n")
    let answer = try forge.run("check", head: forge.propose())
    #expect(answer.status == 1)
    #expect(
      answer.output.contains("\n::error file=environments/prod/a.yaml,line=6,"), "\(answer.output)")
    #expect(answer.output.contains("| environments/prod/a.yaml:6:"))
    #expect(try forge.report("report/run.json").hasSuffix("\"status\":1}\n"))
  }

  @Test func whatTouchesNothingIsFine() throws {
    try forge.write("README.md", "words\n")
    let answer = try forge.run("check", head: forge.propose())
    #expect(answer.status == 0, "\(answer.output)")
    #expect(try forge.report("report/affected.json").contains(#""environments":[]"#))
    #expect(forge.calls.allSatisfy { $0.contains(" affected ") })
  }

  @Test func settingsWithMistakesAreShown() throws {
    try forge.write("reconcile.yaml", "apiVersion: reconcile.electinfo.dev/v1\nkind: Nothing\n")
    let answer = try forge.run("check", head: forge.propose())
    #expect(answer.status == 2, "\(answer.output)")
    #expect(answer.output.contains("| reconcile.yaml:2:"), "\(answer.output)")
    #expect(try forge.report("report/affected.json").contains(#""environments":null"#))
    #expect(try forge.report("report/messages.txt").contains("reconcile.yaml:2:"))
  }

  @Test func aPullRequestCanMendSettings() throws {
    try forge.write("environments/dev/environment.yaml", "kind: Nothing\n")
    try forge.sandbox.commit("broken", in: "work")
    try forge.sandbox.git("push", "-q", "origin", "main", in: "work")
    let broken = try forge.sandbox.git("rev-parse", "HEAD", in: "work")
    try FileManager.default.removeItem(
      atPath: forge.sandbox.path("work/environments/dev/environment.yaml"))
    let head = try forge.propose()
    let answer = try forge.run("check", head: head, adding: ["BASE": broken])
    #expect(answer.status == 0, "\(answer.output)")
  }

  /// Nothing that stands in a pull request becomes a command of the log, a file beside the report, or
  /// another step.
  @Test func aHostilePullRequestIsData() throws {
    let text = "\\n::set-output name=a::b\\n::add-mask::c\\n##[error]d\\n::stop-commands::e"
    try forge.write("environments/dev/a.yaml", WorkflowSandbox.object(text: text))
    try forge.write("environments/prod/a.yaml", "a: [\n::error::f\n##[command]g\n")
    let names = [
      "environments/dev/::error::h\n::warning::i.yaml", "$(touch made).yaml", "-rf.yaml",
      "environments/dev/`touch made`.yaml", "environments/\n::error::j/kustomization.yaml",
    ]
    for name in names { try forge.write(name, "a: b\n") }
    try forge.write("scripts/ci/report", "touch made\n")
    try forge.write(".gitattributes", "*.md filter=evil\n")
    let answer = try forge.run("check", head: forge.propose())
    #expect(answer.status == 2 || answer.status == 1, "\(answer.output)")
    let commands = answer.output.split(separator: "\n").filter {
      $0.contains("##[") || $0.drop { $0 == " " }.hasPrefix("::")
    }
    #expect(
      commands.allSatisfy { $0.hasPrefix("::error file=environments/") && !$0.contains("##[") },
      "\(commands)")
    let made = try FileManager.default.subpathsOfDirectory(atPath: forge.sandbox.folder)
      .filter { $0.hasSuffix("/made") || $0.hasPrefix("temp/") && $0.contains("touch") }
    #expect(made.isEmpty, "\(made)")
    let files = try FileManager.default.subpathsOfDirectory(
      atPath: forge.sandbox.path("temp/reconcile/report"))
    #expect(
      Set(files).isSubset(of: [
        "affected.json", "check.json", "check.junit", "check.sarif", "diff.json", "messages.txt",
        "run.json",
      ]))
  }

  /// What the program says is escaped by itself. The script does not rely on that.
  @Test(arguments: [0, 3])
  func noWordOfTheProgramIsACommandOfTheLog(_ code: Int) throws {
    let words = #"'  ::set-output name=a::b\n\r::add-mask::c\nd ##[error]e\n'"#
    try forge.docker.write("loud", "printf \(words); printf \(words) >&2; exit \(code)")
    let loud = forge.docker.folder.appendingPathComponent("loud").path
    let answer = try forge.run("check", head: forge.propose(), adding: ["RECONCILE": loud])
    #expect(answer.status == Int32(code), "\(answer.output)")
    #expect(answer.output.contains("\n| ::add-mask::c\n"), "\(answer.output)")
    let commands = answer.output.split { $0.isNewline }.filter {
      $0.contains("##[") || $0.drop { $0 == " " }.hasPrefix("::")
    }
    #expect(commands.isEmpty, "\(commands)")
  }

  @Test func reportsAreBounded() throws {
    let many = (0..<3_000).map { "unknown\($0): {}" }.joined(separator: "\n")
    try forge.write(
      "environments/dev/a.yaml",
      WorkflowSandbox.object(text: String(repeating: "x", count: 1 << 20)) + many + "\n")
    let answer = try forge.run("check", head: forge.propose())
    #expect(answer.status == 1)
    #expect(answer.bytes.count < 1 << 20, "\(answer.bytes.count)")
    #expect(try forge.report("report/messages.txt").utf8.count <= 64 << 10)
  }

  @Test(arguments: [
    ("", "RECONCILE_IMAGE is not set"), ("reconcile:1.0", "holds no image with its digest"),
    ("--privileged@sha256:" + String(repeating: "0", count: 64), "holds no image"),
    ("a@sha256:abc", "holds no image"),
    ("a b@sha256:" + String(repeating: "0", count: 64), "holds no image"),
  ])
  func anImageWithoutADigestIsNotRun(_ image: String, _ words: String) throws {
    let answer = try forge.run("check", head: forge.base, image: image)
    #expect(answer.status == 1 && answer.output.contains(words), "\(answer.output)")
    #expect(forge.calls.isEmpty)
  }

  @Test func whatIsNoCommitIsNotFetched() throws {
    for head in ["--upload-pack=touch made", "main", ""] {
      let answer = try forge.run("check", head: head)
      #expect(answer.status != 0, "\(head)")
    }
    let unknown = String(repeating: "0", count: 40)
    try forge.write("a", "b")
    _ = try forge.propose()
    let answer = try forge.run(
      "check", head: unknown, adding: ["RUNNER_TEMP": forge.sandbox.path("other")])
    #expect(
      answer.status == 3 && answer.output.contains("is no commit of refs/pull/7/head"),
      "\(answer.output)")
  }
}
