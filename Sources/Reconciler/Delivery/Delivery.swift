internal import Documents
package import Git
internal import Manifests

/// Brings renderings of one commit to the branches of their environments: what goes to one branch is
/// one commit.
package struct Delivery {
  /// What became of one environment.
  package enum Outcome: Sendable {
    /// What is on the branch is what would be written, and a commit wrote it.
    case unchanged(branch: String, by: ObjectID?)
    /// The branch comes from a newer commit.
    case superseded(branch: String, by: ObjectID)
    case delivered(branch: String, commit: ObjectID, Plan)
    /// What would be delivered.
    case planned(branch: String, Plan)
  }

  let source: DeliverySource
  let options: DeliveryOptions
  let formerTrees: FormerTrees
  /// Where branches are pushed to that have no repository of their own; nil if they stay here.
  let remote: Remote?
  /// The repositories that have the branches, by their addresses; the source's own has none.
  private var stores: [String: Result<DeliveryStore, DeliveryFailure>] = [:]
  private var candidates: [Candidate] = []
  /// The branch whose history may be delivered.
  package let sourceBranch: String
  /// Where it ends.
  let sourceTips: [ObjectID]
  /// How many environments branches have that several share.
  private let population: [String: Int]
  /// Which commits delivered environments, as far as that is known.
  let deliveries: KnownDeliveries?

  /// Delivers from a commit to places, and looks how they are now. Beside them others may have been
  /// asked for, of the source's own repository, that need nothing.
  package init(
    _ source: DeliverySource, to targets: [DeliveryTarget], population: [String: Int] = [:],
    _ options: DeliveryOptions = DeliveryOptions(), knowing deliveries: KnownDeliveries? = nil,
    besides hasOthers: Bool = false
  ) throws(DeliveryFailure) {
    self.population = population
    self.deliveries = deliveries
    self.source = source
    self.options = options
    formerTrees = FormerTrees(source.repository, root: source.root)
    remote =
      options.pushes
      ? Remote(options.remote, of: source.repository, options.access) : nil
    let branch = try Self.find(source.branch, for: source, remote, options)
    (sourceBranch, sourceTips) = (branch.name, branch.tips)
    // What a commit would do can be asked before it is merged.
    if !options.isTrial { try source.check(branch) }
    let groups = Dictionary(grouping: targets, by: \.address)
    for (address, targets) in groups {
      do throws(DeliveryFailure) {
        stores[address] = .success(try store(for: targets, branch))
      } catch {
        // Of several repositories one may be out of reach.
        if groups.count == 1, !hasOthers || address.isEmpty { throw error }
        stores[address] = .failure(error)
      }
    }
  }

  /// The repository of targets, as it is now.
  private func store(
    for targets: [DeliveryTarget], _ branch: SourceBranch
  ) throws(DeliveryFailure) -> DeliveryStore {
    let other = targets.first?.repository
    var store = try wrap { () throws(GitError) in
      if let other {
        return try DeliveryStore(at: other, beside: source.repository, options.access)
      }
      return try DeliveryStore(source, branch, remote: remote, named: options.remote)
    }
    if options.pushes || other == nil {
      try store.look(
        at: Set(targets.flatMap(\.branches)).sorted { $0.precedesInBytes($1) },
        withNotes: targets.contains { $0.notes == .tips })
    }
    if !options.isTrial { store.spareObjects(of: targets) }
    return store
  }

  /// A branch whose history may be delivered.
  static func find(
    _ name: String?, for source: DeliverySource, _ remote: Remote?, _ options: DeliveryOptions
  ) throws(DeliveryFailure) -> SourceBranch {
    try wrap { () throws(GitError) in
      if let remote { return try SourceBranch(name, at: remote, in: source.repository) }
      return try SourceBranch(name, in: source.repository, remote: options.remote)
    }
  }

  /// What makes candidates of so many environments, a new one for each thread. They are parts of
  /// the work in the order in which they are taken, and `OrderedWork` does it.
  package func makers(of count: Int) -> @Sendable () -> CandidateMaker {
    guard !options.isTrial else { return { CandidateMaker([:]) } }
    let window = count < OrderedWork.fewestParts ? nil : OrderedWork.window
    let packers = stores.compactMapValues { store in
      (try? store.get())?.objects.packers(window: window)
    }
    return { CandidateMaker(packers.mapValues { $0() }) }
  }

  /// Takes what is to be delivered of an environment. Nothing is delivered until all are there.
  package mutating func add(_ made: CandidateMaker.Result) throws(DeliveryFailure) {
    let target = made.candidate.target
    guard let store = try stores[target.address]?.get() else { return }
    if target.repository != nil, !options.pushes { throw .needsPush }
    try wrap { () throws(GitError) in
      for object in made.objects { try store.objects.store(object) }
    }
    candidates.append(made.candidate)
  }

  /// What became of each environment, and why the notes are missing if they are.
  package typealias End = (
    answers: [(environment: Environment, answer: Result<Outcome, DeliveryFailure>)],
    attestation: DeliveryFailure?,
    /// Where branches ended when that was decided; none for those that were not there.
    judged: [String: ObjectID]
  )

  /// Delivers what was taken, and says what became of each, in the order in which it was taken.
  package func finish() -> End {
    var answers: [Int: Result<Outcome, DeliveryFailure>] = [:]
    var failure: DeliveryFailure?
    var judged: [String: ObjectID] = [:]
    let groups = Dictionary(grouping: candidates.indices) { candidates[$0].target.address }
    for (address, indices) in groups.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      guard case .success(let store)? = stores[address] else { continue }
      var rounds = DeliveryRounds(self, indices.map { candidates[$0] }, store)
      rounds.run()
      judged.merge(rounds.judged) { $1 }
      for (index, answer) in zip(indices, rounds.answers) { answers[index] = answer }
      do throws(DeliveryFailure) {
        try attest(indices.map { candidates[$0].target }, rounds.tips, in: store)
      } catch {
        failure = error
      }
    }
    for case .success(let store) in stores.values where !options.isTrial {
      store.repository.maintain()
    }
    let all = candidates.indices.compactMap { index in
      answers[index].map { (candidates[index].environment, $0) }
    }
    return (all, failure, judged)
  }

  /// Attests the branches that want it and are whole: of those that several environments share all
  /// have to be there.
  private func attest(
    _ targets: [DeliveryTarget], _ tips: [String: ObjectID], in store: DeliveryStore
  ) throws(DeliveryFailure) {
    let wanted = Dictionary(grouping: targets.filter { $0.notes == .tips }, by: \.branch)
    let whole = wanted.filter { branch, targets in targets.count == population[branch] ?? 1 }
    guard !options.isTrial, let committer = whole.values.first?.first?.committer else { return }
    let commits = whole.keys.sorted { $0.precedesInBytes($1) }.compactMap { tips[$0] }
    guard !commits.isEmpty else { return }
    try Attestation(of: source, in: store, by: committer, signedBy: options.signer).run(commits)
  }
}

/// What git says, as a reason not to deliver.
func wrap<Result>(
  _ body: () throws(GitError) -> Result
) throws(DeliveryFailure) -> Result {
  do throws(GitError) {
    return try body()
  } catch {
    throw .git(error)
  }
}
