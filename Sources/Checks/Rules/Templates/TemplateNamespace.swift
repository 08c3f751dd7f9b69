internal import Spark

/// A template for another namespace than that in which Spark makes pods.
enum TemplateNamespace: Rule {
  static let id = "template-namespace"
  static let consequence = Consequence.refused
  static let summary = "templates are for the namespace in which Spark makes pods"
  static let page = RulePage(
    why: """
      Spark keeps the namespace of a template and asks the server for a pod in its own,
      `spark.kubernetes.namespace`. The server refuses a pod whose namespace is another one than that of the
      request.
      """,
    fix: """
      Take `metadata.namespace` out of the template.
      """,
    example: """
      # spark-defaults.conf
      spark.kubernetes.namespace spark
      # the template
      metadata: {namespace: default}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods {
      for case .namespace(let name, let origin) in pod.faults {
        findings.add(
          Self.self,
          "the template of \(pod.words) is for namespace `\(name)`, and they are made in "
            + "`\(pod.namespace ?? "")`",
          at: subject.location(of: origin, in: pod), hint: "take it out")
      }
    }
  }
}
