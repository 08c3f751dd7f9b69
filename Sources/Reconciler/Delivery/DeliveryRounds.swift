internal import Documents
internal import Git

/// Delivers candidates to the branches of one repository. Whoever comes second decides anew.
struct DeliveryRounds {
  /// What became of an environment.
  typealias Answer = BranchDecision.Answer

  /// A branch, and those of the candidates that are still to be delivered to it.
  private struct OpenBranch {
    let name: String
    /// The branch that it is proposed for.
    let active: String?
    let indices: [Int]
    /// Why it did not work the last time.
    var failure: DeliveryFailure?
  }

  private let delivery: Delivery
  private let candidates: [Candidate]
  private var store: DeliveryStore
  private var found: [Answer?]
  /// Where branches end on which everything is as it should be.
  private(set) var tips: [String: ObjectID] = [:]
  /// Where branches ended when it was decided what becomes of them.
  private(set) var judged: [String: ObjectID] = [:]
  /// The branches on which nothing was stopped.
  private var complete: Set<String> = []

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
        try store.look(
          at: open.flatMap { [$0.name] + ($0.active.map { [$0] } ?? []) },
          withNotes: candidates.contains { $0.target.notes == .tips })
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
    let groups = Dictionary(grouping: candidates.indices) { candidates[$0].target.branch }
    let branches = groups.map { name, indices in
      OpenBranch(name: name, active: candidates[indices[0]].target.activeBranch, indices: indices)
    }
    return branches.sorted { ($0.indices.first ?? 0) < ($1.indices.first ?? 0) }
  }

  /// Tries all branches, and answers those that are not done: somebody was faster, or another branch
  /// had to be there first.
  private mutating func attempt(_ branches: [OpenBranch]) -> [OpenBranch] {
    var lost: [OpenBranch] = []
    var commits: [(branch: OpenBranch, commit: BranchCommit)] = []
    do throws(DeliveryFailure) {
      try store.lookAtWorkingTrees()
    } catch {
      for branch in branches { settle(branch.indices, .failure(error)) }
      return []
    }
    for branch in branches {
      do throws(DeliveryFailure) {
        guard let commit = try commit(branch) else { continue }
        if commit.changes.isEmpty, commits.contains(where: { $0.commit.name == commit.name }) {
          lost.append(branch)
        } else {
          commits.append((branch, commit))
        }
      } catch {
        lose(branch, branch.indices, error, &lost)
      }
    }
    for ((branch, commit), failure) in zip(commits, publish(commits.map(\.commit))) {
      let isFirst = commit.changes.isEmpty
      if let failure {
        lose(branch, isFirst ? branch.indices : commit.changes.map(\.index), failure, &lost)
      } else if isFirst {
        lost.append(branch)
      } else {
        if complete.contains(branch.name) { tips[branch.name] = commit.id }
        for change in commit.changes {
          let outcome = Delivery.Outcome.delivered(
            branch: branch.name, commit: commit.id, change.plan)
          settle([change.index], .success(outcome))
        }
      }
    }
    return lost
  }

  /// Writes the objects, and moves the branches once they are there.
  private func publish(_ commits: [BranchCommit]) -> [DeliveryFailure?] {
    if commits.isEmpty { return [] }
    do throws(GitError) {
      try store.objects.finish()
      return store.publish(commits)
    } catch {
      return commits.map { _ in .git(error) }
    }
  }

  /// Decides what is to become of a branch, and writes its commit if it needs one.
  private mutating func commit(
    _ branch: OpenBranch
  ) throws(DeliveryFailure) -> BranchCommit? {
    let members = branch.indices.map { (index: $0, candidate: candidates[$0]) }
    let state = try store.state(
      of: branch.name, for: branch.active, members.map(\.candidate.target.folder)
    ) { tip in
      members.compactMap { _, candidate in
        delivery.deliveries?.commit(
          of: candidate.environment, on: branch.name, endingAt: tip
        ).map { (candidate.target.folder, $0) }
      }
    }
    judged[branch.name] = state.tip?.id
    let decision = delivery.decide(members, on: state, in: store)
    if decision.isComplete { complete.insert(branch.name) }
    if decision.isComplete, decision.changes.isEmpty, !state.isNew {
      tips[branch.name] = state.tip?.id
    }
    for (index, answer) in decision.answers { settle([index], answer) }
    guard !delivery.options.isTrial else {
      for change in decision.changes {
        settle([change.index], .success(.planned(branch: branch.name, change.plan)))
      }
      return nil
    }
    do throws(DeliveryFailure) {
      if let active = branch.active, state.tip == nil, let first = decision.changes.first {
        return try delivery.firstCommit(of: active, first.candidate.target, in: store)
      }
      return try delivery.commit(decision.changes, on: state, in: store)
    } catch {
      settle(decision.changes.map(\.index), .failure(error))
      return nil
    }
  }

  private mutating func lose(
    _ branch: OpenBranch, _ indices: [Int], _ error: DeliveryFailure, _ lost: inout [OpenBranch]
  ) {
    if error.isRace {
      lost.append(
        OpenBranch(name: branch.name, active: branch.active, indices: indices, failure: error))
    } else {
      settle(indices, .failure(error))
    }
  }

  private mutating func settle(_ indices: [Int], _ answer: Answer) {
    for index in indices { found[index] = answer }
  }
}
