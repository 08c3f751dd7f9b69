internal import Documents
internal import Manifests

/// A field that the schema does not have is dropped by lenient servers and refused by strict ones.
enum UnknownField: Rule {
  static let id = "unknown-field"
  static let consequence = Consequence.refused
  static let summary = "objects have fields of their schemas only"
  static let page = RulePage(
    why: """
      A strict server refuses the object, as server-side apply does; others drop the field, and what
      it was meant to do does not happen.
      """,
    fix: """
      Correct the name: the nearest one is in the hint. A field of another kind has to go there.
      """,
    example: """
      apiVersion: v1
      kind: Service
      metadata: {name: spark}
      spec: {selectors: {app: spark}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for problem in subject.schemaProblems {
      guard case .unknownField(let name, let known) = problem.kind else { continue }
      let (field, holder) = subject.words(for: problem)
      findings.add(
        Self.self, "\(holder) has no field `\(field)`",
        at: subject.location(of: problem),
        hint: Suggestion.hint(for: name, among: known))
    }
  }
}
