import Foundation
import ProgramSupport
import Testing

/// The comment on GitHub: on which pull request, and in place of which one.
@Suite struct GitHubCommentTests {
  private static let bot = "github-actions[bot]"
  private static let marker = "<!-- reconcile: report -->"

  private var event: [String: Any] = [
    "id": 99, "event": "pull_request", "path": ".github/workflows/check.yml",
    "head_sha": Archives.head, "head_branch": "a&b/$(c)",
    "head_repository": ["full_name": "ann/platform", "owner": ["login": "ann"]],
  ]

  private static func request(
    _ number: Int, head: String = Archives.head, from repository: String = "ann/platform"
  ) -> [String: Any] {
    ["number": number, "head": ["sha": head, "repo": ["full_name": repository]]]
  }

  private static func remark(_ id: Int, _ login: String, _ body: String) -> [String: Any] {
    ["id": id, "user": ["login": login], "body": body]
  }

  private func run(
    _ archive: String = "good", requests: [[String: Any]] = [request(7)],
    comments: [[String: Any]] = [], artifacts: [[String: Any]]? = nil, event: [String: Any]? = nil
  ) throws -> (answer: Command.Answer, requests: [ForgeStandIn.Request]) {
    let one: [String: Any] = [
      "id": 5, "name": "reconcile-report", "expired": false, "size_in_bytes": 1_000,
    ]
    let changed: [String: Any] = [:]
    var answers: [String: Any] = [
      "GET /repos/org/platform/pulls": requests,
      "GET /repos/org/platform/actions/runs/99/artifacts": ["artifacts": artifacts ?? [one]],
      "GET /repos/org/platform/actions/artifacts/5/zip": ["leads": [302, "/store"]],
      "GET /store": ["file": try Archives.path(archive)],
    ]
    for number in [7, 8] {
      answers["GET /repos/org/platform/issues/\(number)/comments"] = ["pages": comments]
      answers["POST /repos/org/platform/issues/\(number)/comments"] = changed
    }
    for one in comments {
      answers["PATCH /repos/org/platform/issues/comments/\(one["id"] ?? 0)"] = changed
    }
    return try ForgeStandIn(answers: answers).run(
      "github", event: event ?? self.event,
      variables: [
        "GITHUB_REPOSITORY": "org/platform", "GITHUB_SERVER_URL": "https://github.example.org",
        "GITHUB_TOKEN": "secret",
      ])
  }

  private func changes(_ requests: [ForgeStandIn.Request]) -> [String] {
    requests.map(\.call).filter { !$0.hasPrefix("GET ") }
  }

  @Test func aCommentIsMade() throws {
    let run = try run()
    #expect(run.answer.status == 0 && run.answer.output == "#7: the comment is made\n", "\(run)")
    #expect(changes(run.requests) == ["POST /repos/org/platform/issues/7/comments"])
    let text = try #require(run.requests.last?.text)
    #expect(text.hasPrefix(Self.marker + "\n### reconcile\n\n**There are errors.**\n"))
    let link = "Of [a run](https://github.example.org/org/platform/actions/runs/99) for "
    #expect(text.hasSuffix(link + Archives.head + ".\n"))
    #expect(run.requests.first?.query.contains("head=ann%3Aa%26b%2F%24%28c%29") ?? false)
  }

  @Test func theTokenStaysWithTheForge() throws {
    let run = try run()
    let store = try #require(run.requests.first { $0.call == "GET /store" })
    #expect(store.token == nil)
    #expect(
      run.requests.filter { $0.call != "GET /store" }.allSatisfy { $0.token == "Bearer secret" })
    #expect(!run.answer.output.contains("secret"))
  }

  @Test func oursIsChangedAndNoOther() throws {
    let others = (1...120).map { Self.remark($0, "eve", Self.marker + "\nmine") }
    let ours = Self.remark(200, Self.bot, Self.marker + "\nold")
    let run = try run(comments: others + [Self.remark(150, Self.bot, "x" + Self.marker), ours])
    #expect(run.answer.output == "#7: the comment is changed\n", "\(run)")
    #expect(changes(run.requests) == ["PATCH /repos/org/platform/issues/comments/200"])
    let text = try #require(run.requests.last?.text)
    let again = try self.run(comments: [Self.remark(200, Self.bot, text)])
    #expect(again.answer.output == "#7: nothing is new\n")
    #expect(changes(again.requests).isEmpty)
  }

  /// The number in the artifact is believed only if the forge says that this pull request ends with the
  /// commit of the run.
  @Test func theForgeSaysWhichPullRequest() throws {
    let moved = try run(requests: [Self.request(7, head: String(repeating: "b", count: 40))])
    #expect(changes(moved.requests).isEmpty && moved.answer.status == 0, "\(moved)")
    let foreign = try run(requests: [Self.request(7, from: "eve/platform")])
    #expect(changes(foreign.requests).isEmpty)
    let other = try run("other-number")
    #expect(changes(other.requests) == ["POST /repos/org/platform/issues/7/comments"])
    #expect(other.requests.last?.text?.contains("about another pull request") ?? false)
    let both = try run(requests: [Self.request(8), Self.request(7)])
    #expect(changes(both.requests) == ["POST /repos/org/platform/issues/7/comments"])
    let head = try run("other-head")
    #expect(head.requests.last?.text?.contains("about another commit") ?? false)
  }

  @Test func onlyRunsOfCheckForPullRequestsCount() throws {
    for (key, value) in [("event", "push"), ("path", ".github/workflows/own.yml")] {
      var event = event
      event[key] = value
      let run = try run(event: event)
      #expect(run.requests.isEmpty && run.answer.status == 0, "\(run)")
    }
    var event = event
    event["head_sha"] = "main"
    #expect(try run(event: event).requests.isEmpty)
  }

  @Test func noReportIsSaid() throws {
    for archive in ["bomb", "no-zip", "slip", "hostile", "too-large"] {
      let run = try run(archive)
      #expect(run.answer.status == 0, "\(run)")
      #expect(changes(run.requests) == ["POST /repos/org/platform/issues/7/comments"])
      let text = try #require(run.requests.last?.text)
      #expect(text.hasPrefix(Self.marker) && text.utf8.count < 60_000)
      let isReport = ["slip", "hostile"].contains(archive)
      #expect(text.contains("There is no report: ") == !isReport, "\(archive): \(text)")
    }
    let none = try run(artifacts: [])
    #expect(none.requests.last?.text?.contains("the run has left none") ?? false)
    let large: [String: Any] = [
      "id": 5, "name": "reconcile-report", "expired": false, "size_in_bytes": 1 << 40,
    ]
    let run = try run(artifacts: [large])
    #expect(!run.requests.contains { $0.call.hasSuffix("/zip") })
    #expect(run.requests.last?.text?.contains("it is too large") ?? false)
  }

  @Test func aForgeThatFailsIsNamedInOneLine() throws {
    let run = try ForgeStandIn(answers: [:]).run(
      "github", event: event,
      variables: [
        "GITHUB_REPOSITORY": "org/platform", "GITHUB_SERVER_URL": "https://github.example.org",
        "GITHUB_TOKEN": "secret",
      ])
    #expect(run.answer.status == 3)
    #expect(run.answer.output.hasPrefix("comment: Failed: GET /repos/org/platform/pulls?"))
    #expect(run.answer.output.split(separator: "\n").count == 1)
  }
}
