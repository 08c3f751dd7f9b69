internal import Documents
internal import Manifests

/// An object without a field that its schema requires is refused.
enum MissingField: Rule {
  static let id = "missing-field"
  static let consequence = Consequence.refused
  static let summary = "objects have the fields that their schemas require"
  static let page = RulePage(
    why: """
      The server refuses an object without a field that its schema requires.
      """,
    fix: """
      Add the field.
      """,
    example: """
      kind: Deployment
      spec: {template: {}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for problem in subject.schemaProblems {
      guard case .missingFields(let names) = problem.kind else { continue }
      let (field, object) = subject.words(for: problem)
      let holder = field.isEmpty ? object : "`\(field)` of \(object)"
      let fields = names.map { "`\($0)`" }.joined(separator: ", ")
      findings.add(Self.self, "\(holder) needs \(fields)", at: subject.location(of: problem))
    }
  }
}
