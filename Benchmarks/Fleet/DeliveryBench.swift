import BenchSupport
import Foundation

/// Measures the deliveries of a platform in all scenarios, and prints them.
struct DeliveryBench {
  let subject: Subject
  let git: String
  let folder: URL

  /// Measures each way to deliver; whether the limits are kept.
  func run(_ platform: Platform, _ deliveries: [DeliverySettings], isJudged: Bool) throws -> Bool {
    guard !deliveries.isEmpty else { return true }
    let root = folder.appendingPathComponent("repository")
    defer { removeStates() }
    let repository = try Repository.make(platform, at: root, git: git)
    try repository.keep("undelivered")
    let kustomize = try Kustomize(platform, repository)
    let meter = DeliveryMeter(subject: subject, git: git, repository: repository)
    return try deliveries.reduce(true) { isGood, delivery in
      try repository.restore("undelivered")
      try repository.configure(delivery)
      try meter.prepare()
      FleetTable.printHead("\(platform.title), \(delivery.title)")
      let scenarios = Scenario.all(of: platform, delivery, isJudged: isJudged)
      return try run(scenarios, meter, kustomize) && isGood
    }
  }

  private func run(
    _ scenarios: [Scenario], _ meter: DeliveryMeter, _ kustomize: Kustomize?
  ) throws -> Bool {
    var isGood = true
    for scenario in scenarios {
      let results = try subject.threadCounts.map { threads in
        (threads: threads, result: try meter.measure(scenario, threads: threads))
      }
      for (threads, result) in results {
        isGood = print(scenario, threads, result, kustomize) && isGood
      }
      isGood = isSame(results.map(\.result)) && isGood
      guard scenario.start == .source, results.count == 2 else { continue }
      isGood = compareThreads(results[0].result.ours, results[1].result.ours) && isGood
    }
    return isGood
  }

  /// Each run makes the same commits, with any number of threads.
  private func isSame(_ results: [DeliveryMeter.Result]) -> Bool {
    let isSame = results.reduce(into: Set()) { $0.formUnion($1.outcomes) }.count == 1
    if !isSame { Swift.print("  MISSED: the same commits from each run") }
    return isSame
  }

  private func removeStates() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix("repository") {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }

  private func print(
    _ scenario: Scenario, _ threads: Int?, _ result: DeliveryMeter.Result, _ kustomize: Kustomize?
  ) -> Bool {
    let peer: Double?
    var remark = "-"
    switch scenario.peer {
    case .kustomize(let count):
      peer = kustomize.map { $0.seconds * Double(count) }
      if let peer, let kustomize {
        let times = peer / result.ours.seconds
        let part = times < 10 ? times.text(1) : Int(times.rounded()).grouped
        remark = "1/\(part) of kubectl kustomize (\(kustomize.scale(count)))"
      }
    case .git(let words):
      peer = result.peer?.seconds
      let times = peer.map { (result.ours.seconds / $0).text(2) } ?? "?"
      remark = "\(times) times git \(words.joined(separator: " "))"
    }
    let limit = scenario.limit(threads: threads)
    var missed = limit.missed(by: result.ours, peerSeconds: peer)
    if !result.ours.isDone { missed.append("the exit code") }
    if !result.isDelivered { missed.append("the branches that move") }
    if !missed.isEmpty { remark += "  MISSED: " + missed.joined(separator: ", ") }
    FleetTable.print(
      scenario.name, threads: threads, result.ours, peerSeconds: peer, limit, remark)
    return missed.isEmpty
  }

  /// By the clock, several threads are to be worth it.
  private func compareThreads(_ one: Figures, _ all: Figures) -> Bool {
    let times = one.wallSeconds / all.wallSeconds
    let isGood = times >= 1.4
    Swift.print(
      "  all threads: \(times.text(2)) times as fast by the clock (limit 1.4)"
        + (isGood ? "" : "  MISSED"))
    return isGood
  }
}
