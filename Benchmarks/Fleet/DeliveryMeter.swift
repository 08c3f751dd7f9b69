import BenchSupport
import Foundation

/// Measures deliveries of one repository. Each run has a fresh copy, which is not part of it.
struct DeliveryMeter {
  let subject: Subject
  let git: String
  let repository: Repository

  /// What runs took, and those of the peer beside them.
  struct Result {
    let ours: Figures
    let peer: Figures?
    /// Whether each run moved as many branches as it should.
    let isDelivered: Bool
    /// What stands on the branches, one set if all runs agree.
    let outcomes: Set<Set<Substring>>
  }

  /// Keeps what the runs start from.
  func prepare() throws {
    try repository.keep(Scenario.Start.source.rawValue)
    _ = try subject.deliver(repository, threads: nil)
    try repository.keep(Scenario.Start.delivered.rawValue)
  }

  /// Measures until it was seen often enough: 3 times, and up to 15 times in three seconds.
  func measure(_ scenario: Scenario, threads: Int?) throws -> Result {
    var ours: [Launched] = []
    var peer: [Launched] = []
    var isDelivered = true
    var outcomes: Set<Set<Substring>> = []
    let start = ContinuousClock.now
    while ours.count < 3 || ours.count < 15 && ContinuousClock.now - start < .seconds(3) {
      try setUp(scenario)
      let before = try repository.deliveredBranches()
      ours.append(
        try subject.deliver(
          repository, threads: threads, comparesFiles: scenario.comparesFiles))
      if case .git(let words) = scenario.peer {
        peer.append(try Launched.run(git, words, in: repository.root))
      }
      let after = try repository.deliveredBranches()
      let moved = after.subtracting(before).count
      isDelivered = isDelivered && scenario.movedBranches.map { $0 == moved } ?? true
      outcomes.insert(after)
    }
    return Result(
      ours: Figures(ours), peer: peer.isEmpty ? nil : Figures(peer), isDelivered: isDelivered,
      outcomes: outcomes)
  }

  /// Goes back to where the runs start; what the program keeps of a delivery fits the copy.
  private func setUp(_ scenario: Scenario) throws {
    try repository.restore(scenario.start.rawValue)
    if scenario.start == .delivered { _ = try subject.deliver(repository, threads: nil) }
    if let change = scenario.change { try repository.commit(change) }
  }
}
