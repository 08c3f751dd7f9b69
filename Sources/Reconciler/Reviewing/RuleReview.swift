internal import Checks
internal import Documents
internal import Manifests

/// What rules say of both sides of what changed.
struct RuleReview {
  private struct Side {
    let checker: EnvironmentChecker
    let others: [Manifest]
    var result = CheckResult()

    init(_ tree: ReconciledTree, _ options: CheckOptions) {
      checker = EnvironmentChecker(tree, options)
      others = checker.clusterFacts
    }

    mutating func look(at rendering: Rendering?, only objects: [Manifest]? = nil) {
      guard let rendering else { return }
      checker.look(at: rendering, only: objects, beside: others, to: &result)
    }
  }

  private var sides: (old: Side, new: Side)?

  /// Has rules look at two trees; nobody looks where there are no sources on both sides, or no rules.
  init(_ old: ReconciledTree?, _ new: ReconciledTree?, _ options: CheckOptions?) {
    guard let old, let new, let options else { return }
    sides = (Side(old, options), Side(new, options))
  }

  /// Looks at an environment. Where nothing is wrong now, nothing can be new; then only of the objects
  /// that changed it is asked what was wrong with them.
  mutating func look(at difference: EnvironmentDifference) {
    guard !difference.isBroken else { return }
    let known = sides?.new.result.count ?? 0
    sides?.new.look(at: difference.new?.rendering)
    let isClean = sides?.new.result.count == known
    sides?.old.look(
      at: difference.old?.rendering,
      only: isClean ? difference.objects.compactMap(\.old) : nil)
  }

  /// Tells what was found.
  mutating func finish(_ report: inout ComparisonReport) {
    guard var sides else { return }
    sides.old.result.finish()
    sides.new.result.finish()
    report.add(new: sides.new.result, old: sides.old.result)
  }
}
