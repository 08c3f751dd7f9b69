internal import Git

extension Delivery {
  /// Stops what would take away too much. Answers which permission it needed, if it needed one.
  func checkRemovals(
    _ plan: Plan, of current: DeliveredFiles, _ candidate: Candidate, in store: DeliveryStore
  ) throws(DeliveryFailure) -> String? {
    let removal = try wrap { () throws(GitError) in
      try Removal(plan, of: current, keeping: candidate.objects, in: store.repository)
    }
    guard !removal.objects.isEmpty else { return nil }
    let target = candidate.target
    let former = formerTrees.deletionGuard(
      of: current.facts?.source, candidate.environment, target)
    let inForce = DeletionGuard(settings: target.deletionGuard.stricter(with: former))
    guard inForce.stop(removal, allowing: AllowedDeletions()) != nil else { return nil }
    let allowed = options.allowedDeletions
    if var stop = inForce.stop(removal, allowing: allowed) {
      let own = DeletionGuard(settings: target.deletionGuard)
      stop.isLoosened = own.stop(removal, allowing: allowed) == nil
      throw .removesTooMuch(stop)
    }
    return allowed.text(about: removal.objects)
  }
}
