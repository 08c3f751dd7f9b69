internal import Documents

/// The heap of a History Server fits into its container.
enum HistoryMemory: Rule {
  static let id = "history-memory"
  static let consequence = Consequence.breaksLater
  static let summary = "the limit of a History Server is above its heap"
  static let page = RulePage(
    why: """
      `SPARK_DAEMON_MEMORY` is the heap of a History Server, 1g where nothing is said. In a container
      with a lower limit it is ended when the heap grows, with the first large log.
      """,
    fix: """
      Raise the limit above the heap, with some room for the rest of the Java machine, or lower
      `SPARK_DAEMON_MEMORY`.
      """,
    example: """
      env: [{name: SPARK_DAEMON_MEMORY, value: 2g}]
      resources:
        limits: {memory: 2Gi}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role == .history {
      guard let container = program.container, container.node["envFrom"] == nil,
        let limit = container.node["resources"]?["limits"]?["memory"],
        let bytes = ByteCount.ofQuantity(limit.string)
      else { continue }
      let isSet = container.environment.contains { $0.name == "SPARK_DAEMON_MEMORY" }
      guard let heap = isSet ? container.value(of: "SPARK_DAEMON_MEMORY") : "1g",
        let size = ByteCount.ofJava(heap), size >= bytes
      else { continue }
      findings.add(
        Self.self,
        "\(subject.words(for: program)) may use \(limit.string), and its heap alone may grow to \(heap)",
        at: subject.location(of: limit, in: container),
        hint: "raise the limit, or lower `SPARK_DAEMON_MEMORY`")
    }
  }
}
