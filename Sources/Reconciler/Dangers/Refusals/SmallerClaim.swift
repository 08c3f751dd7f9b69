package import Checks
internal import Documents
internal import Manifests

/// Claims only grow.
package enum SmallerClaim: Danger {
  package static let id = "smaller-claim"
  package static let harm = Harm.refused
  package static let summary = "A claim asks for less than it has"
  package static let page = RulePage(
    why: """
      The server lets a claim grow, if its class allows that, and never shrink. The synchronization fails
      at this object.
      """,
    fix: """
      Keep the size, or make a smaller claim by another name and copy the data.
      """,
    example: """
       apiVersion: v1
       kind: PersistentVolumeClaim
       metadata: {name: minio-data}
       spec:
         resources:
           requests:
      -      storage: 100Gi
      +      storage: 50Gi
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    let path = ["spec", "resources", "requests", "storage"]
    for (object, old, new) in subject.kept("PersistentVolumeClaim") {
      guard let before = old.value(at: path), let after = new.value(at: path),
        Lowering.isLower(after.string, than: before.string)
      else { continue }
      found.add(
        "storage \(before.told) -> \(after.told)", about: object, at: path.joined(separator: "."))
    }
  }
}
