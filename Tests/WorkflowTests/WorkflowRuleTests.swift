import CaseSupport
import Foundation
import ProgramSupport
import Testing

/// What the workflows may do, and what linters say of them: nothing.
@Suite struct WorkflowRuleTests {
  private static func tool(_ name: String) -> String? {
    let folders =
      [CaseFiles.root + "/.build/tools/bin"]
      + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return folders.map { $0 + "/" + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let files = Workflow.names.map { ".github/workflows/\($0).yml" }
  private static let lists = [".gitlab-ci.yml", "scripts/ci/gitlab.yml"]

  @Test(.enabled(if: tool("zizmor") != nil, "needs zizmor: scripts/tools"))
  func zizmorFindsNothing() throws {
    let zizmor = try #require(Self.tool("zizmor"))
    let answer = try Command(
      zizmor, ["--offline", "--persona=pedantic", "--no-progress", "--color=never"] + Self.files
    ).run()
    #expect(
      answer.status == 0 && answer.output.contains("No findings to report"), "\(answer.output)")
  }

  @Test(.enabled(if: tool("check-jsonschema") != nil, "needs check-jsonschema: scripts/tools"))
  func schemasAreKept() throws {
    let check = try #require(Self.tool("check-jsonschema"))
    for (schema, files) in [("github-workflows", Self.files), ("gitlab-ci", Self.lists)] {
      let answer = try Command(check, ["--builtin-schema", "vendor." + schema] + files).run()
      #expect(answer.status == 0, "\(answer.output)")
    }
  }

  /// It is not installed by scripts/tools: PyPI has only its sources, which load the program elsewhere.
  @Test(.enabled(if: tool("actionlint") != nil, "needs actionlint in PATH"))
  func actionlintFindsNothing() throws {
    let actionlint = try #require(Self.tool("actionlint"))
    let answer = try Command(actionlint, ["-no-color"] + Self.files).run()
    #expect(answer.status == 0 && answer.output.isEmpty, "\(answer.output)")
  }

  @Test func allWorkflowsAreHere() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: CaseFiles.root + "/.github/workflows")
    #expect(names.sorted() == Workflow.names.map { $0 + ".yml" })
  }

  @Test(arguments: [
    ("check", ["contents: read"]),
    ("comment", ["actions: read", "contents: read", "pull-requests: write"]),
    ("reconcile", ["contents: write"]), ("sources", ["contents: read"]),
  ])
  func eachMayDoThisAndNothingElse(_ name: String, _ expected: [String]) throws {
    let lines = try Workflow(name).text.components(separatedBy: "\n")
    #expect(lines.contains("permissions: {}"))
    let start = try #require(lines.firstIndex(of: "    permissions:"))
    #expect(lines.filter { $0.contains("permissions:") }.count == 2)
    let given = lines[(start + 1)...].prefix { $0.hasPrefix("      ") }
      .map { $0.components(separatedBy: " # ")[0].trimmingCharacters(in: .whitespaces) }
    #expect(given == expected)
  }

  @Test(arguments: Workflow.names)
  func nothingOfAPullRequestIsTrusted(_ name: String) throws {
    let workflow = try Workflow(name)
    let lines = workflow.text.components(separatedBy: "\n").filter {
      !$0.drop { $0 == " " }.hasPrefix("#")
    }
    #expect(!lines.contains { $0.contains("pull_request_target") || $0.contains("secrets.") })
    // What stands in an expression would be pasted into the lines of the shell.
    #expect(workflow.steps.allSatisfy { !$0.lines.contains("${{") })
    #expect(!workflow.steps.isEmpty)
    let actions = lines.filter { $0.contains("uses: ") }
    #expect(!actions.isEmpty)
    for action in actions {
      #expect(
        action.contains(#/uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/#), "\(action)")
    }
    let checkouts = actions.filter { $0.contains("actions/checkout@") }.count
    #expect(lines.filter { $0.contains("persist-credentials: false") }.count == checkouts)
  }

  /// No job of a merge request has a variable that is protected.
  @Test func tokensOfGitLabAreForTheProtectedBranch() throws {
    let text = try String(
      contentsOfFile: CaseFiles.root + "/scripts/ci/gitlab.yml", encoding: .utf8)
    let jobs = text.components(separatedBy: "\n\n").filter { $0.contains("_TOKEN") }
    #expect(jobs.count == 2)
    for job in jobs {
      #expect(job.contains(#"$CI_COMMIT_REF_PROTECTED == "true""#), "\(job)")
      #expect(!job.contains("merge_request_event"))
    }
  }
}
