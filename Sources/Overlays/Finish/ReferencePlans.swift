internal import Manifests
internal import Synchronization

/// Where objects of each kind refer to others, as kustomize has it: found out once for all builds.
final class ReferencePlans: Sendable {
  private let known = Mutex<[ObjectKind: ReferencePlan]>([:])

  /// The plan of a kind.
  func plan(of kind: ObjectKind) -> ReferencePlan {
    if let plan = known.withLock({ $0[kind] }) { return plan }
    let plan = ReferencePlan(FieldLists.nameReference, of: kind)
    known.withLock { $0[kind] = plan }
    return plan
  }
}
