internal import Documents
internal import Git

/// Delivers candidates to the branches of one repository. Whoever comes second decides anew.
struct DeliveryRounds {
  /// What became of an environment.
  typealias Answer = BranchDecision.Answer

  /// A branch, and those of the candidates that are still to be delivered to it.
  private struct OpenBranch {
    let name: String
    let indices: [Int]
    /// Why it did not work the last time.
    var failure: DeliveryFailure?
  }

  private let delivery: Delivery
  private let candidates: [Candidate]
  private var store: DeliveryStore
  private var found: [Answer?]

  init(_ delivery: Delivery, _ candidates: [Candidate], _ store: DeliveryStore) {
    self.delivery = delivery
    self.candidates = candidates
    self.store = store
    found = Array(repeating: nil, count: candidates.count)
  }

  /// What became of each candidate.
  var answers: [Answer] { found.compactMap { $0 } }

  /// Works until nothing is left to do, or time is over.
  mutating func run() {
    var open = branches()
    var patience = Patience(seconds: delivery.options.pushes ? 60 : 10)
    while true {
      open = attempt(open)
      if open.isEmpty { return }
      guard patience.pause() else { break }
      do throws(DeliveryFailure) {
        try store.look(at: open.map(\.name))
      } catch {
        for branch in open { settle(branch.indices, .failure(error)) }
        return
      }
    }
    for branch in open {
      if let failure = branch.failure { settle(branch.indices, .failure(failure)) }
    }
  }

  /// The branches in the order in which they are named first.
  private func branches() -> [OpenBranch] {
    var names: [String] = []
    var indices: [String: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      let name = candidate.target.branch
      if indices[name] == nil { names.append(name) }
      indices[name, default: []].append(index)
    }
    return names.map { OpenBranch(name: $0, indices: indices[$0] ?? []) }
  }

  /// Tries all branches, and answers those on which somebody was faster.
  private mutating func attempt(_ branches: [OpenBranch]) -> [OpenBranch] {
    var lost: [OpenBranch] = []
    var commits: [(branch: OpenBranch, commit: BranchCommit)] = []
    for branch in branches {
      do throws(DeliveryFailure) {
        if let commit = try commit(branch) { commits.append((branch, commit)) }
      } catch {
        lose(branch.indices, of: branch.name, error, &lost)
      }
    }
    for ((branch, commit), failure) in zip(commits, store.publish(commits.map(\.commit))) {
      if let failure {
        lose(commit.changes.map(\.index), of: branch.name, failure, &lost)
      } else {
        for change in commit.changes {
          let outcome = Delivery.Outcome.delivered(
            branch: branch.name, commit: commit.id, change.plan)
          settle([change.index], .success(outcome))
        }
      }
    }
    return lost
  }

  /// Decides what is to become of a branch, and writes its commit if it needs one.
  private mutating func commit(
    _ branch: OpenBranch
  ) throws(DeliveryFailure) -> BranchCommit? {
    let members = branch.indices.map { (index: $0, candidate: candidates[$0]) }
    let state = try store.state(of: branch.name, members.map(\.candidate.target.folder))
    let decision = delivery.decide(members, on: state, in: store)
    for (index, answer) in decision.answers { settle([index], answer) }
    guard !delivery.options.isTrial else {
      for change in decision.changes {
        settle([change.index], .success(.planned(branch: branch.name, change.plan)))
      }
      return nil
    }
    do throws(DeliveryFailure) {
      return try delivery.commit(decision.changes, on: state, in: store)
    } catch {
      settle(decision.changes.map(\.index), .failure(error))
      return nil
    }
  }

  private mutating func lose(
    _ indices: [Int], of name: String, _ error: DeliveryFailure, _ lost: inout [OpenBranch]
  ) {
    if error.isRace {
      lost.append(OpenBranch(name: name, indices: indices, failure: error))
    } else {
      settle(indices, .failure(error))
    }
  }

  private mutating func settle(_ indices: [Int], _ answer: Answer) {
    for index in indices { found[index] = answer }
  }
}
