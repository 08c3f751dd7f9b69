internal import Git

extension Delivery {
  /// Stops what would take away too much. Answers which permission it needed, if it needed one.
  func checkRemovals(
    _ plan: Plan, of current: DeliveredFiles, by files: RenderedFiles, _ environment: Environment,
    _ target: DeliveryTarget
  ) throws(DeliveryFailure) -> String? {
    let removal = try wrap { () throws(GitError) in
      try Removal(plan, of: current, by: files, in: repository)
    }
    guard !removal.objects.isEmpty else { return nil }
    let former = formerTrees.deletionGuard(of: current.facts?.source, environment, target)
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
