import Testing

/// The scripts that try with real Spark what is rendered.
@Suite(.needsRehearsal) struct RehearsalTests {
  private static let skippedIn35 =
    "skipped Spark 3.5: Connect server: its jar is not in Spark as PyPI has it"
  private static let skippedIn41 =
    "skipped Spark 4.1: a notebook has them, too: JupyterLab is not installed here"
  private static let sessionOf35 =
    "ok Spark 3.5: a driver in the place of a Connect server has a query, a function, a table"
  private static let sessionOf41 = [
    "ok Spark 4.1: Connect server listens",
    "ok Spark 4.1: a client has a query, a function, a table",
    "ok Spark 4.1: Connect server stops and leaves nothing",
  ]
  private static let idle = "ok Spark 4.1: idle executors go"
  private static let roles = "ok nobody asked for what their Role forbids"

  private static func job(_ line: String) -> String {
    "ok Spark \(line): pi is computed by spark-submit in cluster mode"
  }

  private static func history(_ line: String) -> [String] {
    ["listens", "knows 2 applications", "stops"].map { "ok Spark \(line): History Server \($0)" }
  }

  private static func workers(_ line: String) -> [String] {
    let suffix = line.filter { $0 != "." }
    return [
      "ok Spark \(line): spark-master listens", "ok Spark \(line): spark-worker listens",
      "ok Spark \(line): pi is computed on workers",
      "ok Spark \(line): spark-worker-\(suffix) stops",
      "ok Spark \(line): spark-master-\(suffix) stops",
    ]
  }

  /// Runs a script and compares what it tried.
  private func expect(_ steps: [String], of script: String, _ arguments: [String] = []) throws {
    let rehearsal = try Rehearsal(script, arguments)
    #expect(rehearsal.steps == (steps + [Self.roles]).sorted(), "\(rehearsal.talk)")
    #expect(rehearsal.status == 0)
  }

  @Test func spark41() throws {
    let steps = Self.sessionOf41 + [Self.skippedIn41, Self.idle, Self.job("4.1")]
    try expect(steps + Self.history("4.1"), of: "test-spark-4.1-smoke.sh")
  }

  @Test func spark35() throws {
    let steps = Self.workers("3.5") + [Self.skippedIn35, Self.sessionOf35, Self.job("3.5")]
    try expect(steps + Self.history("3.5"), of: "test-spark-3.5-smoke.sh")
  }

  /// A preset whose executors are started by workers.
  @Test func preset() throws {
    try expect(
      Self.workers("4.1") + Self.sessionOf41 + [Self.skippedIn41], of: "smoke-test-preset.sh",
      ["4.1/jupyter-connect-standalone"])
  }

  /// Both at the same time; what they ask for is what their Roles allow, and no verb is idle.
  @Test func coexistence() throws {
    let rehearsal = try Rehearsal("test-coexistence.sh")
    let steps =
      [
        "ok each version is told other places for tables and events",
        "ok each History Server knows its own version alone", Self.roles, Self.skippedIn35,
        Self.sessionOf35,
        Self.skippedIn41, Self.idle, Self.job("3.5"), Self.job("4.1"),
      ] + Self.sessionOf41 + Self.history("3.5") + Self.history("4.1")
    #expect(rehearsal.steps == steps.sorted(), "\(rehearsal.talk)")
    #expect(rehearsal.status == 0)
    try RoleComparison(of: "prod").expectNoOthers(than: rehearsal.calls)
  }

  /// Each History Server reads what both versions write.
  @Test func historyServers() throws {
    let pairs = ["3.5", "4.1"].flatMap { writer in
      ["3.5", "4.1"].flatMap { reader in
        ["-- written by \(writer), read by \(reader)"] + Self.history(reader)
      }
    }
    let same = ["3.5", "4.1"].map { "ok both read the same of what \($0) wrote" }
    let steps = Self.sessionOf41 + [Self.skippedIn35, Self.sessionOf35, Self.skippedIn41]
    try expect(
      steps + [Self.idle, Self.job("3.5"), Self.job("4.1")] + pairs + same,
      of: "test-history-server-compat.sh")
  }
}
