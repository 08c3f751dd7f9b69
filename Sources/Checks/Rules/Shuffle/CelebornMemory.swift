internal import Documents

/// A worker of Celeborn has two memories, and one limit for both.
enum CelebornMemory: Rule {
  static let id = "celeborn-memory"
  static let consequence = Consequence.breaksLater
  static let summary = "the limit of a worker of Celeborn holds its heap and what is beside it"
  static let page = RulePage(
    why: """
      A worker takes `CELEBORN_WORKER_MEMORY` for its heap and `CELEBORN_WORKER_OFFHEAP_MEMORY` for the
      data that passes through. A limit below the sum ends the worker as soon as it has much to do.
      """,
    fix: """
      Raise the limit above the sum, with some room for the Java machine, or lower one of the two.
      """,
    example: """
      env:
      - {name: CELEBORN_WORKER_MEMORY, value: 2g}
      - {name: CELEBORN_WORKER_OFFHEAP_MEMORY, value: 2g}
      resources:
        limits: {memory: 3Gi}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for part in CelebornPart.all(in: subject) where part.role == .worker {
      let container = part.container
      let parts = ["CELEBORN_WORKER_MEMORY", "CELEBORN_WORKER_OFFHEAP_MEMORY"].compactMap { name in
        container.value(of: name).flatMap { ByteCount.ofJava($0) }
      }
      let sum = parts.reduce(0, +)
      guard let limit = container.node["resources"]?["limits"]?["memory"],
        let bytes = ByteCount.ofQuantity(limit.string), sum > bytes
      else { continue }
      findings.add(
        Self.self,
        "container `\(container.name)` may use \(limit.string), and its worker of Celeborn wants "
          + ByteCount.words(sum), at: subject.location(of: limit, in: container),
        hint: "more than \(ByteCount.words(sum))")
    }
  }
}
