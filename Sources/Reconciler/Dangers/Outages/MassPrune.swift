package import Checks
internal import Documents
internal import Manifests

/// Many objects go at once.
package enum MassPrune: Danger {
  package static let id = "mass-prune"
  package static let harm = Harm.loss
  package static let summary = "Many objects of an environment are deleted at once"
  package static let page = RulePage(
    why: """
      A base that is no longer named, a selector or a name that fits nothing: what is not rendered is
      deleted, and nothing in the change says how much that is. The guard of a delivery stops at its
      share, if it is its minimum, too.
      """,
    fix: """
      Look for what no longer brings the objects. If they shall go, `reconcile deliver --allow-delete`
      names them.
      """,
    example: """
       apiVersion: v1
       kind: Namespace
       metadata: {name: spark}
      ----
      -apiVersion: v1
      -kind: Service
      -metadata: {name: connect}
      -spec: {ports: [{port: 15002}]}
      ----
      -apiVersion: v1
      -kind: Service
      -metadata: {name: history}
      -spec: {ports: [{port: 18080}]}
      """)

  /// Fewer are no mass.
  private static let fewest = 2

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    guard let old = subject.difference.old else { return }
    let removed = subject.objects.filter(\.isDeleted)
    let (count, total) = (removed.count, old.manifests.count)
    if subject.difference.new == nil {
      return found.add("is removed, with all that it has: \(total) objects", about: "environment")
    }
    let settings = subject.deletionGuard
    let share = settings.share.value.percent
    let isShare = count >= fewest && count * 100 >= share * total
    let isMinimum = count >= settings.minimum.value
    if isShare || isMinimum {
      let reason =
        isShare && isMinimum
        ? "the guard stops at \(share)% and \(settings.minimum.value) objects"
        : isShare ? "\(share)% or more" : "\(settings.minimum.value) or more"
      found.add("\(count) of \(total) objects are deleted: \(reason)", about: "environment")
    }
    addKinds(removed, old.manifests, &found)
  }

  /// Tells kinds of which nothing is left.
  private static func addKinds(
    _ removed: [ChangedObject], _ all: [Manifest], _ found: inout FoundDangers
  ) {
    guard removed.count >= fewest else { return }
    var gone: [Name: Int] = [:]
    for object in removed where object.change.action == .removed {
      if let kind = object.kind?.kind { gone[kind, default: 0] += 1 }
    }
    for (kind, count) in gone.sorted(by: { $0.key < $1.key }) where count >= fewest {
      guard all.count(where: { $0.kind.kind == kind }) == count else { continue }
      found.add("all \(count) objects of kind \(kind) are deleted", about: "environment")
    }
  }
}
