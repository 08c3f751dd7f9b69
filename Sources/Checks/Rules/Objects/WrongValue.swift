internal import Documents
internal import Manifests

/// A value of the right type that its field cannot have is refused.
enum WrongValue: Rule {
  static let id = "wrong-value"
  static let consequence = Consequence.refused
  static let summary = "values are among those that their fields can have"
  static let page = RulePage(
    why: """
      The value has the right type and cannot be: a quantity that is none, a port beyond 65535, a word
      that is not among those of the field.
      """,
    fix: """
      Write one of the values that the message names.
      """,
    example: """
      resources: {limits: {memory: 2GB}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for problem in subject.schemaProblems {
      guard case .wrongValue(let message, let hint) = problem.kind else { continue }
      let (field, object) = subject.words(for: problem)
      let value = field.isEmpty ? object : "`\(field)` of \(object)"
      findings.add(
        Self.self, "\(value) \(message)",
        at: subject.location(of: problem), hint: hint)
    }
  }
}
