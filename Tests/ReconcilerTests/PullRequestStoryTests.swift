import Foundation
import Git
import GitSupport
import Reconciler
import Testing

/// The whole way of a change, with a bare repository that stands in for the forge's: a value is set
/// and proposed, merged and delivered, promoted, merged and delivered, and taken back.
@Suite struct PullRequestStoryTests {
  private let project: ChangeProject
  private var sandbox: Sandbox { project.sandbox }

  init() throws {
    project = try ChangeProject()
  }

  @Test func aChangeGoesItsWay() throws {
    try deliver()
    let first = try delivered("prod")

    // One value, on a branch of its own, and merged.
    let change = project.program.run(
      "pr", "--env", "staging", "spark.executor.memory=7g", "--branch", "more", "--push")
    #expect(change.code == 0, "\(change.talk)")
    try project.merge("more")
    try deliver()
    #expect(try delivered("staging").contains("spark.executor.memory 7g\n"))
    #expect(try delivered("prod") == first)

    // The same for production.
    let promotion = project.program.run(
      "promote", "--from", "staging", "--to", "prod", "--branch", "onwards", "--push")
    #expect(promotion.code == 0, "\(promotion.talk)")
    #expect(promotion.output.contains("  spark.executor.memory: 8g -> 7g\n"))
    try project.merge("onwards")
    try deliver()
    #expect(try delivered("prod").contains("spark.executor.memory 7g\n"))
    let source = try project.tip("main~0")
    let facts = CommitFacts(message: try sandbox.open("work").revision("rendered/prod").message)
    #expect(facts?.source == source)

    // What it was promoted from can be found in the history of the source.
    let lineage = try sandbox.git(
      "log", "--format=%(trailers:key=Promoted-From,valueonly)", "-1", "onwards", in: "work")
    #expect(lineage.trimmingCharacters(in: .newlines) == "staging")

    // And back again.
    try sandbox.git("revert", "--no-edit", "-m", "1", "HEAD", in: "work")
    try sandbox.git("push", "-q", "origin", "HEAD:main", in: "work")
    try deliver()
    #expect(try delivered("prod") == first)
    #expect(try delivered("staging").contains("spark.executor.memory 7g\n"))
    try sandbox.expectSound("work")
    try sandbox.expectSound("origin.git")
  }

  private func deliver() throws {
    let run = project.program.run("--all", "--push")
    #expect(run.code == 0, "\(run.talk)")
  }

  /// What the shared repository has of an environment.
  private func delivered(_ environment: String) throws -> String {
    let paths = try sandbox.git(
      "ls-tree", "-r", "--name-only", "rendered/\(environment)", in: "origin.git")
    return try paths.split(separator: "\n").map { path in
      try sandbox.git("show", "rendered/\(environment):\(path)", in: "origin.git")
    }.joined(separator: "\n").replacingOccurrences(of: "    spark.", with: "spark.") + "\n"
  }
}
