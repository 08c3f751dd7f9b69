internal import Documents
internal import Manifests

/// Items with the same keys are one item to whoever merges the list: a server-side apply refuses them.
enum DuplicateItem: Rule {
  static let id = "duplicate-item"
  static let consequence = Consequence.refused
  static let summary = "the items of a list differ in the keys that tell them apart"
  static let page = RulePage(
    why: """
      Items of a list are told apart by keys: environment variables by name, mounts by path. A server-side
      apply refuses two of one key; without it the last one counts in most lists.
      """,
    fix: """
      Keep one of the two.
      """,
    example: """
      volumeMounts:
      - {name: tmp, mountPath: /tmp}
      - {name: scratch, mountPath: /tmp}
      """)

  /// Lists in which other clients than a server-side apply get away with it: the last item counts.
  private static let tolerated = ["env", "imagePullSecrets"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for problem in subject.schemaProblems {
      guard case .duplicateItem(let key, let first) = problem.kind else { continue }
      let (field, holder) = subject.words(for: problem)
      let isTolerated = Self.tolerated.contains { problem.path.holds(".\($0)[") }
      findings.add(
        Self.self, "`\(field)` of \(holder) is the same item as another: `\(key)`",
        at: subject.location(of: problem),
        severity: isTolerated ? .warning : .error,
        notes: [Diagnostic.Note("first here", at: subject.location(of: problem, first))])
    }
  }
}
