internal import Documents
internal import Manifests

/// Airflow 3 has more parts than Airflow 2.
enum AirflowParts: Rule {
  static let id = "airflow-parts"
  static let consequence = Consequence.breaksLater
  static let summary = "Airflow 3 has a server of its API and something that reads DAGs"
  static let page = RulePage(
    why: """
      In Airflow 3 the scheduler reads no DAGs: `dag-processor` does. Tasks speak to `api-server`, which
      has taken the place of `webserver`. Without them no DAG appears, or no task begins.
      """,
    fix: """
      Add a Deployment for each that is missing.
      """,
    example: """
      # The only workload of Airflow:
      image: apache/airflow:3.1.0
      args: [scheduler]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    guard subject.material.isComplete else { return }
    let parts = subject.airflowParts
    guard let scheduler = parts.first(where: { $0.runs("scheduler") }), scheduler.line == 3,
      !parts.contains(where: { $0.runs("standalone") })
    else { return }
    for name in ["api-server", "dag-processor"] where !parts.contains(where: { $0.runs(name) }) {
      guard !subject.external.isObject("Deployment", "airflow-" + name) else { continue }
      findings.add(
        Self.self,
        "\(subject.manifests[scheduler.manifest].id) is of Airflow 3, and nothing runs "
          + "`\(name)`", at: subject.location(of: subject.manifests[scheduler.manifest]),
        hint: "a Deployment with `airflow \(name)`")
    }
  }
}
