package import Checks
internal import Documents
internal import Manifests

/// A namespace allows less.
package enum LessQuota: Danger {
  package static let id = "less-quota"
  package static let harm = Harm.outage
  package static let summary = "A quota or the range of a namespace is narrower"
  package static let page = RulePage(
    why: """
      What runs goes on; what is started next is refused: executors are missing, and a workload that is
      restarted does not come back. A default that is lower counts for all containers that say nothing.
      """,
    fix: """
      Add up what the namespace needs at most, with two of each pod that is replaced by a new one first.
      """,
    example: """
       apiVersion: v1
       kind: ResourceQuota
       metadata: {name: spark}
       spec:
         hard:
      -    requests.memory: 64Gi
      +    requests.memory: 32Gi
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for object in subject.objects where object.isOf("ResourceQuota", "LimitRange") {
      if object.old == nil, subject.isCompared {
        found.add("is new: what does not fit it is refused", about: object)
      }
      for change in object.changesInPlace where isMeant(change.path) && isNarrower(change) {
        found.add(
          "\(name(change.path)) " + ToldText.change(change.before?.text, change.after?.text),
          about: object, at: change.path.keyedText)
      }
    }
  }

  private static func isMeant(_ path: ValuePath) -> Bool {
    path.begins(with: ["spec", "hard"]) || path.begins(with: ["spec", "limits"])
  }

  private static func isNarrower(_ change: ValueChange) -> Bool {
    guard let after = change.after?.text else { return false }
    guard let before = change.before?.text else {
      return change.path.begins(with: ["spec", "hard"])
    }
    let isLeast = change.path.holds("min")
    return isLeast
      ? Lowering.isLower(before, than: after) : Lowering.isLower(after, than: before)
  }

  /// The last two fields: `max memory`; of a quota the last.
  private static func name(_ path: ValuePath) -> String {
    let fields = path.fields
    return fields.suffix(path.begins(with: ["spec", "hard"]) ? 1 : 2).joined(separator: " ")
  }
}
