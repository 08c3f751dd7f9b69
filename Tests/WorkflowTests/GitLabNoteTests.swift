import Foundation
import ProgramSupport
import Testing

/// The notes on GitLab: from a pipeline of the protected branch, for merge requests of the project.
@Suite struct GitLabNoteTests {
  private static let marker = "<!-- reconcile: report -->"

  private func run(
    source: Int = 1, pipeline: String = Archives.head, size: Int = 1_000,
    notes: [[String: Any]] = []
  ) throws -> (answer: Command.Answer, requests: [ForgeStandIn.Request]) {
    let request: [String: Any] = ["iid": 7, "sha": Archives.head, "source_project_id": source]
    let job: [String: Any] = [
      "id": 5, "name": "reconcile-check", "status": "failed", "artifacts_file": ["size": size],
    ]
    let changed: [String: Any] = [:]
    let answers: [String: Any] = [
      "GET /user": ["id": 3], "GET /projects/1/merge_requests": [request],
      "GET /projects/1/merge_requests/7/pipelines": [["id": 9, "sha": pipeline, "project_id": 1]],
      "GET /projects/1/pipelines/9/jobs": [job],
      "GET /projects/1/jobs/5/artifacts": ["file": try Archives.path("gitlab")],
      "GET /projects/1/merge_requests/7/notes": ["pages": notes],
      "POST /projects/1/merge_requests/7/notes": changed,
      "PUT /projects/1/merge_requests/7/notes/30": changed,
    ]
    return try ForgeStandIn(answers: answers).run(
      "gitlab",
      variables: [
        "CI_PROJECT_ID": "1", "CI_PROJECT_URL": "https://gitlab.example.org/org/platform",
        "RECONCILE_COMMENT_TOKEN": "secret",
      ])
  }

  private func changes(_ requests: [ForgeStandIn.Request]) -> [String] {
    requests.map(\.call).filter { !$0.hasPrefix("GET ") }
  }

  @Test func aNoteIsMadeOrChanged() throws {
    let made = try run()
    #expect(made.answer.output == "!7: the note is made\n", "\(made)")
    #expect(changes(made.requests) == ["POST /projects/1/merge_requests/7/notes"])
    #expect(made.requests.last?.text?.contains("**There are errors.**") ?? false)
    #expect(made.requests.allSatisfy { $0.token == "secret" })
    let notes: [[String: Any]] = [
      ["id": 29, "author": ["id": 4], "body": Self.marker],
      ["id": 30, "author": ["id": 3], "body": Self.marker + "\nold"],
    ]
    let changed = try run(notes: notes)
    #expect(changes(changed.requests) == ["PUT /projects/1/merge_requests/7/notes/30"])
  }

  @Test func forksOldPipelinesAndLargeArtifactsAreNotRead() throws {
    #expect(try run(source: 2).answer.output == "!7: of a fork\n")
    let old = try run(pipeline: String(repeating: "b", count: 40))
    #expect(changes(old.requests).isEmpty && old.answer.status == 0, "\(old)")
    let large = try run(size: 1 << 40)
    #expect(!large.requests.contains { $0.call.hasSuffix("/artifacts") })
    #expect(large.requests.last?.text?.contains("it is too large") ?? false)
  }
}
