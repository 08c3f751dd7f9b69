import Foundation
import GitSupport
import ProgramSupport
import Testing

/// The scripts of the jobs for GitLab, run on repositories.
@Suite(.enabled(if: WorkflowSandbox.hasProgram, "needs .build/debug/reconcile"))
struct GitLabJobTests {
  private let forge: WorkflowSandbox

  init() throws {
    forge = try WorkflowSandbox()
  }

  private func run(_ job: String, _ variables: [String: String]) throws -> Command.Answer {
    let sandbox = forge.sandbox
    try FileManager.default.createDirectory(
      atPath: sandbox.path("build"), withIntermediateDirectories: true)
    let own = [
      "RECONCILE": WorkflowSandbox.program, "TMPDIR": sandbox.folder,
      "CI_REPOSITORY_URL": "file://" + sandbox.path("forge.git"),
      "CI_PROJECT_URL": sandbox.path("forge"), "ASAN_OPTIONS": "detect_leaks=0",
    ]
    let all = sandbox.environment.merging(own) { $1 }.merging(variables) { $1 }
    return try Command(
      "bash", ["-eo", "pipefail", "-c", try GitLabJob.script(job)],
      in: URL(fileURLWithPath: sandbox.path("build")), variables: all
    ).run(seconds: 300)
  }

  @Test func aMergeRequestIsReported() throws {
    try forge.write("environments/dev/a.yaml", WorkflowSandbox.object(text: "two"))
    try forge.write("scripts/ci/report", "touch made\n")
    let head = try forge.propose()
    try forge.sandbox.git("update-ref", "refs/merge-requests/7/head", head, in: "forge.git")
    let answer = try run(
      "reconcile-check",
      [
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main", "CI_MERGE_REQUEST_IID": "7",
        "CI_COMMIT_SHA": head,
      ])
    #expect(answer.status == 0, "\(answer.output)")
    let report = forge.sandbox.path("build/reconcile/report/")
    let run = try String(contentsOfFile: report + "run.json", encoding: .utf8)
    #expect(run.contains(#""number":7"#) && run.contains(#""head":"\#(head)""#), "\(run)")
    #expect(FileManager.default.fileExists(atPath: report + "check.junit"))
    #expect(!FileManager.default.fileExists(atPath: forge.sandbox.path("build/made")))
  }

  @Test func aMergeIsDelivered() throws {
    let answer = try run(
      "reconcile-deliver",
      ["CI_COMMIT_BRANCH": "main", "CI_COMMIT_SHA": forge.base, "RECONCILE_PUSH_TOKEN": "secret"])
    #expect(answer.status == 0 && !answer.output.contains("secret"), "\(answer.output)")
    let branches = try forge.sandbox.git(
      "for-each-ref", "--format=%(refname:short)", "refs/heads", in: "forge.git")
    #expect(branches == "main\nrendered/dev\nrendered/prod")
  }
}
