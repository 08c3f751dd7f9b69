package import Documents

/// What rules have found, and what they could not look at.
package struct Findings: Sendable {
  package private(set) var report = Report()
  /// What was not checked, and why: nothing is passed over in silence.
  package private(set) var unchecked: [String] = []

  /// Adds a finding of a rule.
  mutating func add(
    _ rule: any Rule.Type, _ message: String, at location: Location?, severity: Severity = .error,
    hint: String? = nil, notes: [Diagnostic.Note] = [], fix: Fix? = nil
  ) {
    report.add(
      Diagnostic(
        rule.id, message, at: location, severity: severity, hint: hint, notes: notes, fix: fix))
  }

  /// Names something that was not checked.
  mutating func skip(_ what: String) { unchecked.append(what) }
}
