import Foundation
import GitSupport
import Testing

/// The steps of the workflow `reconcile`, run on repositories.
@Suite(.enabled(if: WorkflowSandbox.hasProgram, "needs .build/debug/reconcile"))
struct DeliverWorkflowTests {
  private let forge: WorkflowSandbox

  init() throws {
    forge = try WorkflowSandbox()
  }

  private var branches: String {
    get throws {
      try forge.sandbox.git(
        "for-each-ref", "--format=%(refname:short)", "refs/heads", in: "forge.git")
    }
  }

  @Test func allEnvironmentsArePushed() throws {
    let answer = try forge.run("reconcile")
    #expect(answer.status == 0, "\(answer.output)")
    #expect(try branches == "main\nrendered/dev\nrendered/prod")
    #expect(forge.calls.count == 1)
    // The token is in a variable that docker hands on, and in no word of a call.
    let call = try #require(forge.calls.first)
    #expect(call.contains("--env GIT_CONFIG_VALUE_0 ") && !call.contains("--network"), "\(call)")
    #expect(!call.contains("Authorization"))
    #expect(try forge.run("reconcile").status == 0)
  }

  @Test func anEnvironmentWithAnErrorIsNotTriedAgain() throws {
    try forge.write(
      "environments/dev/a.yaml", WorkflowSandbox.object(text: "two") + "spec: {selectors: a}\n")
    try forge.sandbox.commit("error", in: "work")
    try forge.sandbox.git("push", "-q", "origin", "main", in: "work")
    let answer = try forge.run("reconcile")
    #expect(answer.status == 1, "\(answer.output)")
    #expect(try branches == "main\nrendered/prod")
    #expect(forge.calls.count == 1)
  }

  @Test func aRepositoryThatCannotBeReachedIsTriedAgain() throws {
    try forge.sandbox.git("remote", "set-url", "origin", "/nonexistent", in: "work")
    let answer = try forge.run("reconcile", adding: ["DELIVER_PAUSES": "0 0"])
    #expect(answer.status == 3, "\(answer.output)")
    #expect(forge.calls.count == 3)
  }
}
