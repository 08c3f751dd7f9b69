internal import Documents
internal import Manifests

/// What one part of Airflow has encrypted another one reads.
enum AirflowKeys: Rule {
  static let id = "airflow-keys"
  static let consequence = Consequence.breaksLater
  static let summary = "all parts of Airflow have the same keys"
  static let page = RulePage(
    why: """
      Connections and variables are encrypted with the Fernet key, and parts prove to each other who they
      are with the others. With two keys a part reads nothing of what another one has written.
      """,
    fix: """
      Refer to the same key of the same Secret in all of them.
      """,
    example: """
      # In the scheduler, and in the web server:
      valueFrom: {secretKeyRef: {name: airflow, key: fernet-key}}
      valueFrom: {secretKeyRef: {name: airflow-web, key: fernet-key}}
      """)

  private static let names = [
    "AIRFLOW__CORE__FERNET_KEY", "AIRFLOW__API__SECRET_KEY", "AIRFLOW__API_AUTH__JWT_SECRET",
    "AIRFLOW__WEBSERVER__SECRET_KEY",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var first: [String: (reference: String, location: Location)] = [:]
    for part in subject.airflowParts {
      let namespace = subject.objects.namespace(of: subject.manifests[part.manifest])
      for variable in part.container.environment where names.contains(variable.name) {
        guard let node = variable.node["valueFrom"]?["secretKeyRef"], let name = node["name"],
          let key = node["key"]
        else { continue }
        let location = subject.location(of: name, in: part.container)
        let own = "\(namespace) \(variable.name)"
        let reference = name.string + " " + key.string
        guard let known = first[own] else {
          first[own] = (reference, location)
          continue
        }
        guard known.reference != reference else { continue }
        findings.add(
          Self.self, "\(subject.manifests[part.manifest].id) has another `\(variable.name)`",
          at: location, hint: "the same key of the same Secret",
          notes: [Diagnostic.Note("than this one", at: known.location)])
      }
    }
  }
}
