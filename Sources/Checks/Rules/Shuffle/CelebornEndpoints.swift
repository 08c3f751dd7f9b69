internal import Documents
internal import Spark

/// Clients of Celeborn look for its masters where they are.
enum CelebornEndpoints: Rule {
  static let id = "celeborn-endpoints"
  static let consequence = Consequence.breaksLater
  static let summary = "the masters of Celeborn are where clients look for them"
  static let page = RulePage(
    why: """
      A driver asks the masters of Celeborn where to put a shuffle. It starts without them, and the
      first stage with a shuffle waits for hosts that nobody is.
      """,
    fix: """
      Name the Service of the masters, with its namespace: executors may be in another one. Something
      outside of the environment belongs into `external.services`.
      """,
    example: """
      spark.shuffle.manager            org.apache.spark.shuffle.celeborn.SparkShuffleManager
      spark.celeborn.master.endpoints  celeborn:9097
      """)

  private static let key = "spark.celeborn.master.endpoints"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.usesCeleborn && program.role.isDriver {
      guard let position = subject.position(of: program) else { continue }
      guard let setting = program.settings[key] else {
        if program.hasAllSettings {
          findings.add(
            Self.self, "\(subject.words(for: program)) does not say where Celeborn is",
            at: program.settings["spark.shuffle.manager"].flatMap { subject.location(of: $0) },
            hint: "set `\(key)`")
        }
        continue
      }
      for endpoint in setting.value.split(separator: ",").map(String.init) {
        guard let address = Address.first(in: endpoint),
          subject.isMissing(address.host, from: position)
        else { continue }
        findings.add(
          Self.self,
          "no Service is `\(address.host)`, where \(subject.words(for: program)) looks for "
            + "a master of Celeborn", at: subject.location(of: setting),
          hint: Suggestion.hint(for: address.host, among: subject.serviceNames(from: position)))
      }
    }
  }
}
