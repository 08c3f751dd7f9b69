internal import Git

extension Delivery {
  /// Decides what becomes of environments, given how their branch is.
  func decide(
    _ candidates: [(index: Int, candidate: Candidate)], on branch: BranchState,
    in store: DeliveryStore
  ) -> BranchDecision {
    var decision = BranchDecision()
    for (index, candidate) in candidates {
      do throws(DeliveryFailure) {
        if let change = try change(index, candidate, on: branch, in: store, &decision) {
          decision.add(change)
        }
      } catch {
        decision.settle(index, .failure(error))
      }
    }
    return decision
  }

  /// What has to be written; nil if nothing has to be, and the decision says why.
  private func change(
    _ index: Int, _ candidate: Candidate, on branch: BranchState, in store: DeliveryStore,
    _ decision: inout BranchDecision
  ) throws(DeliveryFailure) -> BranchDecision.Change? {
    let target = candidate.target
    let current = try DeliveredFiles(
      branch.history?.folders[target.folder], ignoringCompanions: target.hasCompanions,
      in: store.repository)
    let plan = Plan(from: current.files, to: candidate.files)
    // Who wrote the same before, and never was us, loses nothing.
    let isHeld = !plan.changes.isEmpty || current.facts != nil
    if let edit = current.edit, isHeld, !options.adoptsEdits {
      throw .held(branch: branch.name, edit)
    }
    if let other = current.facts?.root, other != source.root, !options.adoptsEdits {
      throw .otherRoot(branch: branch.name, other)
    }
    if let newer = try newerSource(current.facts, branch, attested: attested(target, branch, store))
    {
      decision.settle(index, .success(.superseded(branch: branch.name, by: newer)))
      return nil
    }
    if !plan.changes.isEmpty, let newer = try settledSource(of: current, candidate, branch) {
      decision.settle(index, .success(.superseded(branch: branch.name, by: newer)))
      return nil
    }
    let former = formerPolicy(of: current, for: candidate)
    if plan.changes.isEmpty {
      // A rule that was loosened acts once it was delivered, so that is delivered, too.
      let isLooser = former.map(source.policy(for: target).isLooser) ?? false
      if current.facts != nil && current.edit == nil && !isLooser {
        decision.settle(
          index, .success(.unchanged(branch: branch.name, by: current.delivery)))
        return nil
      }
      if candidate.files.isEmpty { throw .empty }
    } else if let facts = current.facts {
      try checkEdition(facts, branch, isAdopted: current.edit != nil || options.adoptsEdits)
    }
    try check(candidate, against: former)
    let allowed = try checkRemovals(plan, of: current, candidate, former, in: store)
    return BranchDecision.Change(index: index, candidate: candidate, plan: plan, allowed: allowed)
  }

  /// The source of what is delivered, if it comes after ours; another history is refused.
  private func newerSource(
    _ facts: CommitFacts?, _ branch: BranchState, attested: ObjectID?
  ) throws(DeliveryFailure) -> ObjectID? {
    guard let facts, !options.allowsRewind else { return nil }
    // A newer source that changed nothing made no commit, and a note says that it was here.
    if let attested, source.repository.has(attested), attested != source.revision.id,
      try source.follows(attested, on: branch.name) == false
    {
      return attested
    }
    guard facts.source != source.revision.id else { return nil }
    switch try source.follows(facts.source, on: branch.name) {
    case true?: return nil
    case false?: return facts.source
    case nil: throw .unrelatedSource(branch: branch.name, delivered: facts.source)
    }
  }

  /// The newest source, if it follows ours and renders what is delivered: it changed nothing, so no
  /// commit says that it was here, and ours comes late.
  private func settledSource(
    of current: DeliveredFiles, _ candidate: Candidate, _ branch: BranchState
  ) throws(DeliveryFailure) -> ObjectID? {
    guard current.facts != nil, current.edit == nil, !options.allowsRewind else { return nil }
    for tip in sourceTips where tip != source.revision.id && source.repository.has(tip) {
      guard try source.follows(tip, on: branch.name) == false,
        let files = formerTrees.files(of: tip, at: branch.name, candidate.target.folder)
      else { continue }
      if Plan(from: current.files, to: files).changes.isEmpty { return tip }
    }
    return nil
  }

  /// The source that a note says the branch stands for, where notes are written.
  private func attested(
    _ target: DeliveryTarget, _ branch: BranchState, _ store: DeliveryStore
  ) -> ObjectID? {
    guard target.notes == .tips, let tip = branch.tip else { return nil }
    return store.attestedSource(of: tip.id)
  }

  /// One source has one rendering, until the edition changes; and no older program undoes what a
  /// newer one did.
  private func checkEdition(
    _ facts: CommitFacts, _ branch: BranchState, isAdopted: Bool
  ) throws(DeliveryFailure) {
    if facts.edition > source.edition {
      throw .newerEdition(branch: branch.name, facts.edition, ours: source.edition)
    }
    if !isAdopted, facts.source == source.revision.id, facts.edition == source.edition {
      throw .otherRendering(branch: branch.name, edition: facts.edition)
    }
  }
}
