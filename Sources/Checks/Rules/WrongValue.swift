internal import Documents
internal import Manifests

/// A value of the right type that its field cannot have is refused.
enum WrongValue: Rule {
  static let id = "wrong-value"
  static let consequence = Consequence.refused
  static let summary = "values are among those that their fields can have"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for problem in subject.schemaProblems {
      guard case .wrongValue(let message, let hint) = problem.kind else { continue }
      let manifest = subject.manifests[problem.manifest]
      findings.add(
        Self.self, "`\(problem.path)` of \(manifest.id) \(message)",
        at: subject.location(of: problem.node, in: manifest), hint: hint)
    }
  }
}
