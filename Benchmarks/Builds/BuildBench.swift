import BenchSupport
import Foundation

/// Measures `reconcile build` as a whole process, with `kubectl kustomize` beside it in the same
/// run.
@main
struct BuildBench {
  static func main() throws {
    guard let options = BenchOptions(Array(CommandLine.arguments.dropFirst())) else {
      FileHandle.standardError.write(Data("\(BenchOptions.help)\n".utf8))
      exit(2)
    }
    if let other = options.withoutPlaces {
      exit(try ProvenanceBench(options.subject, other).run() ? 0 : 1)
    }
    let bench = try BuildBench(options)
    print(
      "CPU of the whole process (median) and its peak memory (limit: 16 MiB and 20 times the "
        + "input). Compare ratios.\n")
    BuildTable.printHead()
    var isSmall = true
    for work in try Work.all(sizes: [100, 300, 1_000, 2_000, 5_000]) where options.wants(work) {
      isSmall = try bench.compare(work) && isSmall
    }
    let isLinear = try bench.measureGrowth()
    let isFleetFast = try bench.measureFleet()
    exit(isSmall && isLinear && isFleetFast ? 0 : 1)
  }

  private let options: BenchOptions
  private let ours: Meter
  private let peer: Meter?

  private init(_ options: BenchOptions) throws {
    self.options = options
    ours = try Meter(options.subject, options.subjectWords)
    peer = options.peer.flatMap { try? Meter($0, ["kustomize"]) }
  }

  /// Whether the limits are kept.
  private func compare(_ work: Work) throws -> Bool {
    let tree = try work.write()
    let mine = try ours.measure(tree)
    let isTooMuch = work.count > options.peerLimit
    let theirs = isTooMuch ? nil : try peer?.measure(tree)
    return BuildTable.print(work, tree.byteCount, mine, theirs)
  }

  private func measureFleet() throws -> Bool {
    guard options.only.map({ $0 == "fleet" }) ?? true else { return true }
    return try FleetBench(options.subject).run()
  }

  /// Ten times as much work takes ten times as long, or a little more.
  private func measureGrowth() throws -> Bool {
    guard options.only == nil else { return true }
    print("\ngrowth: Deployments with prefix and namespace, best of the runs")
    var isLinear = true
    var before: Measurement?
    for count in [500, 5_000, 50_000] {
      let tree = try Work.deployments(count, isRenamed: true).write()
      let now = try ours.measure(tree)
      var remark = "\(count): \((now.best * 1e3).text(2)) ms, \(now.mebibytes.text(1)) MiB"
      if let before, before.best > 0 {
        let factor = now.best / before.best
        remark += ", \(factor.text(1)) times the one before (limit 12)"
        isLinear = isLinear && factor <= 12
      }
      print("  " + remark + (now.isDone ? "" : "  refused") + (isLinear ? "" : "  MISSED"))
      before = now
    }
    return isLinear
  }
}
