internal import Spark

/// A variable from a Secret whose key is not said.
enum SecretVariable: Rule {
  static let id = "secret-variable"
  static let consequence = Consequence.refused
  static let summary = "variables from Secrets name the Secret and the key"
  static let page = RulePage(
    why: """
      The value of `spark.kubernetes.executor.secretKeyRef.NAME` is the name of a Secret, a colon and a key
      of it. Spark refuses another form.
      """,
    fix: """
      Write `SECRET:KEY`.
      """,
    example: """
      spark.kubernetes.executor.secretKeyRef.AWS_ACCESS_KEY_ID s3-credentials
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods {
      for case .secretReference(let key) in pod.refusals {
        guard let setting = pod.program.settings[key] else { continue }
        findings.add(
          Self.self, "`\(setting.value)` is not a Secret and a key of it",
          at: subject.location(of: setting), hint: "write `SECRET:KEY`")
      }
    }
  }
}
