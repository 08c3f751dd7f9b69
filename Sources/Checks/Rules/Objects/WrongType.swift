internal import Documents
internal import Manifests

/// A value of another type than its field is refused.
enum WrongType: Rule {
  static let id = "wrong-type"
  static let consequence = Consequence.refused
  static let summary = "values have the types of their fields"
  static let page = RulePage(
    why: """
      The server reads each value as one type and refuses the object otherwise. In YAML quotes decide:
      `"8"` is text, `8` is a number, `yes` is text for Kubernetes.
      """,
    fix: """
      Write the value as its type; numbers and booleans where text is asked for need quotes.
      """,
    example: """
      env:
      - {name: SPARK_WORKER_CORES, value: 8}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for problem in subject.schemaProblems {
      guard case .wrongType(let expected, let found, let hint) = problem.kind else { continue }
      let (field, object) = subject.words(for: problem)
      let value = field.isEmpty ? object : "`\(field)` of \(object)"
      let location = subject.location(of: problem)
      findings.add(
        Self.self, "\(value) takes \(expected), this is \(found)", at: location, hint: hint,
        fix: fix(problem.node, hint, at: location),
        about: subject.manifests[problem.manifest].id)
    }
  }

  /// Quotes are all that has to change.
  private static func fix(_ node: Node, _ hint: String?, at location: Location) -> Fix? {
    switch hint {
    case SchemaProblem.quotesWanted: Fix(quoting: node.text.string, at: location)
    case SchemaProblem.quotesInTheWay: Fix(unquoting: node.text.string, at: location)
    default: nil
    }
  }
}
