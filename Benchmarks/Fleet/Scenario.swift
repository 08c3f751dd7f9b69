import BenchSupport

/// What happened before a delivery that is measured.
struct Scenario {
  let name: String
  /// The kept state that each run starts from.
  let start: Start
  /// What is committed before the run.
  let change: Platform.Change?
  /// How many branches the run is to move; nil: nobody looks.
  let movedBranches: Int?
  private let limit: Limit
  let peer: Peer
  /// Whether the files of the working tree are compared, too.
  var comparesFiles = false

  /// The CPU of much work is judged on one core; several are for the clock.
  func limit(threads: Int?) -> Limit {
    guard let threads, threads > 1, start == .source else { return limit }
    return Limit(mebibytes: limit.mebibytes)
  }

  enum Start: String {
    case source
    case delivered
  }

  /// What stands beside us.
  enum Peer {
    /// kustomize renders that many environments and commits nothing.
    case kustomize(Int)
    /// A command of git, in the same repository, after each of our runs.
    case git([String])
  }
}

extension Scenario {
  /// The limits of a fleet of 1,000 environments; others are compared, and not judged.
  static func all(
    of platform: Platform, _ delivery: DeliverySettings, isJudged: Bool
  ) -> [Scenario] {
    let count = platform.environments.count
    func branches(_ environments: Int) -> Int { delivery.isShared ? 1 : environments }
    let difference = Peer.git(["diff-tree", "HEAD~1", "HEAD"])
    let look = delivery.isShared ? ["rev-parse", "HEAD"] : ["for-each-ref"]
    return [
      Scenario(
        name: "cold", start: .source, change: nil, movedBranches: branches(count),
        limit: isJudged ? Limit(seconds: delivery.coldLimit, mebibytes: 64) : .none,
        peer: .kustomize(count)),
      Scenario(
        name: "nothing changed", start: .delivered, change: nil, movedBranches: 0,
        limit: Limit(timesPeer: delivery.isShared ? 1.5 : 1), peer: .git(look)),
      Scenario(
        name: "nothing changed, files compared", start: .delivered, change: nil, movedBranches: 0,
        limit: .none, peer: .git(["status", "--porcelain"]), comparesFiles: true),
      Scenario(
        name: "a commit that no environment reads", start: .delivered,
        change: Platform.readmeChange, movedBranches: nil,
        limit: isJudged ? Limit(seconds: 0.004) : .none, peer: difference),
      Scenario(
        name: "one environment, one line", start: .delivered, change: platform.environmentChange,
        movedBranches: 1, limit: isJudged ? Limit(seconds: 0.005) : .none, peer: difference),
      Scenario(
        name: "one base file, \(platform.baseChange.reach.grouped) environments",
        start: .delivered, change: platform.baseChange.change,
        movedBranches: branches(platform.baseChange.reach), limit: .none,
        peer: .kustomize(platform.baseChange.reach)),
    ]
  }
}
