internal import Documents
internal import Manifests

/// Decides whether a delivery may take away what it would.
struct DeletionGuard {
  let settings: GuardSettings

  /// Why it may not; nil if it may. What a call allows counts as if it stayed.
  func stop(_ removal: Removal, allowing allowed: AllowedDeletions) -> DeletionStop? {
    let objects = removal.objects.filter { !allowed.allows($0) }
    guard !objects.isEmpty else { return nil }
    let protected = objects.filter(isProtected)
    let isTooMuch =
      objects.count >= settings.minimum.value
      && objects.count * 100 >= settings.share.value.percent * removal.total
    let reason: DeletionStop.Reason
    if removal.takesAll {
      reason = .nothingRendered
    } else if isTooMuch {
      reason = .share(settings.share.value, minimum: settings.minimum.value)
    } else if !protected.isEmpty {
      reason = .protectedKinds
    } else {
      return nil
    }
    let others = reason == .protectedKinds ? [] : objects.filter { !isProtected($0) }
    return DeletionStop(
      reason: reason, objects: (protected + others).map(\.pattern), protected: protected.count,
      total: removal.total)
  }

  private func isProtected(_ object: ManifestID) -> Bool {
    settings.kinds.contains { $0.value.text.isSameInBytes(as: object.kind.kind.string) }
  }
}
