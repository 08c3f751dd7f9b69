internal import Documents
internal import Manifests

/// What is named, and is nowhere, keeps pods from starting or leaves an object without effect.
enum MissingObject: Rule {
  static let id = "missing-object"
  static let consequence = Consequence.breaksLater
  static let summary = "objects that are named are there"
  static let page = RulePage(
    why: """
      A pod whose ConfigMap, claim or service account is not there is not started: it waits, and only an
      event says why. A binding to a role that is not there allows nothing, an autoscaler without its
      workload does nothing.
      """,
    fix: """
      Write the name of an object that is rendered, render the object, or name it under
      `spec.external.objects` of `environment.yaml` if somebody else makes it.
      """,
    example: """
      volumes:
      - name: conf
        configMap: {name: spark-conf}   # nothing renders spark-conf
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var missing = MissingObjects()
    for reference in subject.references where !reference.isOptional && reference.kind != "Secret" {
      missing.add(reference, in: subject)
    }
    missing.report(as: Self.self, in: subject, &findings)
  }
}
