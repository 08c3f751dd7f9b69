package import Documents
package import Manifests

/// What rules have found, and what they could not look at.
package struct Findings: Sendable {
  /// Something that a rule has found, and the object that it is about, if it says that.
  package struct Finding: Sendable {
    package let diagnostic: Diagnostic
    package let object: ManifestID?
  }

  /// Something that was not checked, and by which rule.
  package struct Unchecked: Hashable, Sendable {
    package let rule: String
    package let what: String
  }

  package private(set) var all: [Finding] = []
  /// What was not checked, and why: nothing is passed over in silence.
  package private(set) var skipped: [Unchecked] = []
  /// The rule that is looking.
  var rule = ""

  /// The findings alone.
  package var report: Report {
    var report = Report()
    for finding in all { report.add(finding.diagnostic) }
    return report
  }

  /// What was not checked, in words.
  package var unchecked: [String] { skipped.map(\.what) }

  /// Adds a finding of a rule. Waivers and baselines ask which object it is about; whoever does not
  /// say it leaves that to the place.
  mutating func add(
    _ rule: any Rule.Type, _ message: String, at location: Location?, severity: Severity = .error,
    hint: String? = nil, notes: [Diagnostic.Note] = [], fix: Fix? = nil,
    about object: ManifestID? = nil
  ) {
    let diagnostic = Diagnostic(
      rule.id, message, at: location, severity: severity, hint: hint, notes: notes, fix: fix)
    all.append(Finding(diagnostic: diagnostic, object: object))
  }

  /// Names something that was not checked.
  mutating func skip(_ what: String) {
    let entry = Unchecked(rule: rule, what: what)
    if !skipped.contains(entry) { skipped.append(entry) }
  }
}
