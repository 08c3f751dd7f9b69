package import Checks
package import Documents
internal import Manifests

/// What was looked at, and what was found.
package struct CheckResult: Sendable {
  /// Something that was not checked.
  package struct Unchecked: Sendable {
    /// The rule that could not look; empty if it is no rule.
    package let rule: String
    package let what: String
    /// The environments, or folders.
    package internal(set) var places: [String]
  }

  private var table = FindingTable()
  /// How often something was found, the same in several places, too.
  private(set) var count = 0
  /// By path and place, after `finish`.
  package private(set) var findings: [Finding] = []
  package private(set) var unchecked: [Unchecked] = []
  /// The environments that were asked for.
  package internal(set) var environments: [String] = []
  /// Folders with objects that are no environments: kustomizations, and files that none names.
  package internal(set) var folders: [String] = []
  /// The environments and folders of which nothing could be made.
  package internal(set) var broken: [String] = []
  package internal(set) var objectCount = 0
  package internal(set) var fileCount: Int?
  package internal(set) var documentCount = 0
  /// Files that could not be read.
  package internal(set) var failures: [(path: String, error: FileError)] = []
  /// What the baseline has and nobody found.
  package private(set) var gone: [Baseline.Entry] = []

  package init() {}

  /// The findings that count.
  package var open: [Finding] { findings.filter(\.isOpen) }
  package var waived: [Finding] { findings.filter { $0.waiver != nil } }
  /// How many are in the baseline.
  package var knownCount: Int { findings.count - open.count - waived.count }
  package var hasErrors: Bool { open.contains { $0.diagnostic.severity == .error } }

  /// Takes what is wrong.
  mutating func add(
    _ diagnostic: Diagnostic, about object: ManifestID? = nil, in place: String? = nil,
    _ standing: Finding.Standing = .open
  ) {
    count += 1
    table.add(diagnostic, about: object, in: place, standing)
  }

  /// Takes what is wrong with something as a whole.
  package mutating func add(_ report: Report, in place: String? = nil, _ denial: Denial) {
    for diagnostic in report.diagnostics { add(denial.judge(diagnostic), in: place) }
  }

  /// Takes what was not checked.
  package mutating func skip(_ what: String, by rule: String = "", in place: String? = nil) {
    let known = unchecked.firstIndex { $0.what == what && $0.rule == rule }
    if let known {
      if let place, !unchecked[known].places.contains(place) {
        unchecked[known].places.append(place)
      }
    } else {
      unchecked.append(Unchecked(rule: rule, what: what, places: place.map { [$0] } ?? []))
    }
  }

  /// Takes what rules found in something, with the waivers of its owner; but not about some objects.
  mutating func add(
    _ found: Findings, of objects: ObjectsByPlace, in place: String, _ waivers: inout WaiverBook,
    _ denial: Denial, except isLeftOut: (ManifestID) -> Bool = { _ in false }
  ) {
    for finding in found.all {
      let object = objects.object(of: finding)
      if let object, isLeftOut(object) { continue }
      let waiver = waivers.waiver(for: finding.diagnostic.rule, about: object)
      add(
        denial.judge(finding.diagnostic), about: object, in: place,
        waiver.map { .waived($0) } ?? .open)
    }
    for skipped in found.skipped { skip(skipped.what, by: skipped.rule, in: place) }
  }

  /// Sorts what was found.
  mutating func finish() {
    findings = table.all.enumerated()
      .sorted {
        $0.element.diagnostic.precedes($1.element.diagnostic)
          || !$1.element.diagnostic.precedes($0.element.diagnostic) && $0.offset < $1.offset
      }
      .map(\.element)
  }

  /// Marks what a baseline has.
  package mutating func mark(by baseline: Baseline, lookedAtBy rules: [any Rule.Type]) {
    gone = baseline.mark(&findings, lookedAtBy: rules)
  }
}
