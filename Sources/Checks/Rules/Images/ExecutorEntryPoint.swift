internal import Documents

/// An image of Spark whose entry point does not know what executors are started with.
enum ExecutorEntryPoint: Rule {
  static let id = "executor-entry-point"
  static let consequence = Consequence.breaksLater
  static let summary = "entry points of Spark's images start executors"
  static let page = RulePage(
    why: """
      Spark starts the pods of executors with the one word `executor` and variables of its own. An entry
      point that decides by another variable starts in each of them what it starts by default: a second
      server, and no executor.
      """,
    fix: """
      Decide by the first word and keep what Spark's own entry point does for `driver` and `executor`, or
      keep that entry point.
      """,
    example: """
      # entrypoint.sh
      case "${SPARK_MODE:-connect}" in
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.imageFiles where file.path.hasSuffix("entrypoint.sh") {
      let bytes = file.text.bytes
      guard let place = bytes.range(of: "SPARK_MODE"), isForSpark(bytes),
        bytes.range(of: "KubernetesExecutorBackend") == nil,
        bytes.range(of: "/opt/entrypoint.sh") == nil
      else { continue }
      findings.add(
        Self.self, "nothing here starts the executors that Spark asks for with the word `executor`",
        at: Location(file, place), hint: "decide by the first word, as Spark's own entry point does"
      )
    }
  }

  private static func isForSpark(_ script: Text) -> Bool {
    ["spark-submit", "spark-class", "/opt/spark"].contains { script.range(of: $0) != nil }
  }
}
