internal import Documents
internal import Git

extension Delivery {
  /// What was allowed by the settings that the delivered files come from; nil if nothing was
  /// delivered yet.
  func formerPolicy(
    of current: DeliveredFiles, for candidate: Candidate
  ) -> DeliveryPolicy? {
    guard let facts = current.facts else { return nil }
    if facts.source == source.revision.id { return source.policy(for: candidate.target) }
    return formerTrees.policy(
      of: facts.source, candidate.target, likely: candidate.environment)
  }

  /// Stops what the settings forbid that the delivered files come from.
  func check(
    _ candidate: Candidate, against former: DeliveryPolicy?
  ) throws(DeliveryFailure) {
    guard let former else { return }
    let types = candidate.secretTypes.subtracting(former.secretTypes)
    if let type = types.min(by: { $0.precedesInBytes($1) }) { throw .newSecretType(type) }
    if former.sourceBranch == source.branch || options.isTrial { return }
    // A branch that is no more cannot be what everything has to come from.
    let branch = try Self.find(former.sourceBranch, for: source, remote, options)
    if !branch.tips.isEmpty { try source.check(branch) }
  }

  /// Stops what would take away too much. Answers which permission it needed, if it needed one.
  func checkRemovals(
    _ plan: Plan, of current: DeliveredFiles, _ candidate: Candidate, _ former: DeliveryPolicy?,
    in store: DeliveryStore
  ) throws(DeliveryFailure) -> String? {
    let removal = try wrap { () throws(GitError) in
      try Removal(plan, of: current, keeping: candidate.objects, in: store.repository)
    }
    guard !removal.objects.isEmpty else { return nil }
    let ours = candidate.target.deletionGuard
    let settings = ours.stricter(with: former?.deletionGuard ?? GuardSettings())
    let inForce = DeletionGuard(settings: settings)
    guard inForce.stop(removal, allowing: AllowedDeletions()) != nil else { return nil }
    let allowed = options.allowedDeletions
    if var stop = inForce.stop(removal, allowing: allowed) {
      stop.isLoosened = DeletionGuard(settings: ours).stop(removal, allowing: allowed) == nil
      throw .removesTooMuch(stop)
    }
    return allowed.text(about: removal.objects)
  }
}
