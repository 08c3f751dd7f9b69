internal import Documents
internal import Manifests

/// A definition whose schema is not structural is refused, or loses what it does not list.
enum CRDSchema: Rule {
  static let id = "crd-schema"
  static let consequence = Consequence.refused
  static let summary = "definitions of kinds have schemas that servers take"
  static let page = RulePage(
    why: """
      A definition whose schema is not structural is refused by `apiextensions.k8s.io/v1`, or prunes the
      fields that it does not list.
      """,
    fix: """
      Give each level a `type`, or `x-kubernetes-preserve-unknown-fields: true`.
      """,
    example: """
      openAPIV3Schema:
        properties: {spec: {}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for problem in subject.schemaProblems {
      guard case .unusableSchema(let message, let hint) = problem.kind else { continue }
      findings.add(Self.self, message, at: subject.location(of: problem), hint: hint)
    }
  }
}
