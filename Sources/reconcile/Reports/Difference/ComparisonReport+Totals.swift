internal import Reconciler

extension ComparisonReport {
  /// How many environments and objects differ, in a sentence without an end.
  var totals: String {
    let differing = changedEnvironments
    guard !differing.isEmpty else {
      return "nothing is different in \(CheckSummary.counted(environments.count, "environment"))"
    }
    let counts = [
      (differing.reduce(0) { $0 + $1.added }, "added"),
      (differing.reduce(0) { $0 + $1.changed }, "changed"),
      (differing.reduce(0) { $0 + $1.removed }, "removed"),
      (differing.reduce(0) { $0 + $1.cosmetic }, "only written otherwise"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let objects = counts.isEmpty ? "the order of objects" : counts.joined(separator: ", ")
    return "\(differing.count) of \(CheckSummary.counted(environments.count, "environment")) "
      + "\(differing.count == 1 ? "differs" : "differ"): \(objects)"
  }

  /// What a comment and a page are called.
  var title: String {
    changedEnvironments.isEmpty ? "No environment changes" : "Changed environments"
  }
}
