internal import Documents
internal import Manifests
internal import Spark

/// A Spark Connect server takes its time to start, and a liveness probe ends what takes too long.
enum StartupTime: Rule {
  static let id = "startup-time"
  static let consequence = Consequence.breaksLater
  static let summary = "a Spark Connect server has a minute to start"
  static let page = RulePage(
    why: """
      A liveness probe that fails ends the container. A Spark Connect server needs several seconds to open
      its port, and more on a busy node or with packages to load: it would be ended before it has started,
      again and again.
      """,
    fix: """
      Add a `startupProbe` that gives it a minute or more: `periodSeconds` times `failureThreshold`.
      """,
    example: """
      livenessProbe: {tcpSocket: {port: 15002}, periodSeconds: 5}   # no startupProbe
      """)

  private static let seconds = 60

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role == .connect || program.role == .thrift {
      guard let container = program.container else { continue }
      let probes = container.probes
      guard let liveness = probes.first(where: { $0.name == "livenessProbe" }) else { continue }
      let startup = probes.first { $0.name == "startupProbe" }
      let given = time(of: startup?.node) + (startup == nil ? time(of: liveness.node) : 0)
      guard given < seconds else { continue }
      findings.add(
        Self.self,
        "\(subject.words(for: program)) is ended if it has not started in \(given) seconds",
        at: subject.location(of: (startup ?? liveness).node, in: container), severity: .warning,
        hint: startup == nil
          ? "add a `startupProbe` with `periodSeconds: 5` and `failureThreshold: 24`"
          : "raise `failureThreshold`")
    }
  }

  /// How long a probe may fail.
  private static func time(of probe: Node?) -> Int {
    guard let probe else { return 0 }
    func number(_ field: String, _ other: Int) -> Int {
      let number = (probe[named: field]?.string).flatMap { Int($0) } ?? other
      return min(max(number, 0), 1_000_000)
    }
    return number("initialDelaySeconds", 0)
      + number("periodSeconds", 10) * number("failureThreshold", 3)
  }
}
