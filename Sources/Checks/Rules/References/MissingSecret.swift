internal import Documents
internal import Manifests

/// Secrets are not rendered; those that pods need are named in the settings of the environment, so
/// that a name with a mistake is seen.
enum MissingSecret: Rule {
  static let id = "missing-secret"
  static let consequence = Consequence.breaksLater
  static let summary = "Secrets that are used are rendered, or named as external"
  static let page = RulePage(
    why: """
      A container that takes a variable from a Secret that is not there waits with
      `CreateContainerConfigError`, one that mounts it is never started. What an environment needs from
      outside stands in its settings: a Secret that is not among them is a mistake in a name, or is
      forgotten on the next cluster.
      """,
    fix: """
      Write the name of a Secret that exists, or add it with its keys under `spec.external.secrets` of
      `environment.yaml`.
      """,
    example: """
      env:
      - name: AWS_ACCESS_KEY_ID
        valueFrom: {secretKeyRef: {name: s3-credential, key: access-key}}   # s3-credentials
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var missing = MissingObjects()
    for reference in subject.references where !reference.isOptional && reference.kind == "Secret" {
      missing.add(reference, in: subject)
    }
    missing.report(as: Self.self, in: subject, &findings)
  }
}
