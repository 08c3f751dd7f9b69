import BenchSupport
import Foundation

/// Measures what it costs to look at all environments of a fleet by all rules.
struct CheckBench {
  /// What all rules may take beside rendering.
  private static let limit = Limit(seconds: 1)

  let subject: Subject
  let git: String
  let folder: URL

  /// Prints what a check takes, and what it takes to render the same; whether the limit is kept.
  func run(environments: Int) throws -> Bool {
    let platform = Platform.fleet(environments).withoutFindings
    let root = folder.appendingPathComponent("checks")
    defer { try? FileManager.default.removeItem(at: root) }
    let repository = try Repository.make(platform, at: root, git: git)
    try repository.configure(DeliverySettings.all[0])
    FleetTable.printHead("\(platform.title), checks")
    // It prints what it renders, which checks do not: what rules take is a little more than the
    // difference.
    let rendering = try subject.measure(["render", "--env", "*"], in: repository)
    let checking = try subject.measure(["check", "--all"], in: repository)
    FleetTable.print("rendered and printed", threads: 1, rendering, peerSeconds: nil, .none, "-")
    FleetTable.print("rendered and checked", threads: 1, checking, peerSeconds: nil, .none, "-")
    let rules = checking.seconds - rendering.seconds
    let isGood = rules <= Self.limit.seconds ?? .infinity
    print(
      "  all rules: \(Int((rules * 1e3).rounded()).grouped) ms (limit \(Self.limit.text))"
        + (isGood ? "" : "  MISSED"))
    if !checking.isDone { print("  MISSED: rules find something, which is measured with them") }
    return isGood && checking.isDone
  }
}
