package import Checks
internal import Documents
internal import Manifests

/// Celeborn of another version.
package enum ShuffleUpgrade: Danger {
  package static let id = "shuffle-upgrade"
  package static let harm = Harm.outage
  package static let summary = "Celeborn goes to another version"
  package static let page = RulePage(
    why: """
      Masters and workers are started anew while applications write to them, and clients of another
      version may not understand them: stages fail that have read or written there.
      """,
    fix: """
      Do it while nothing runs, and change the clients in the images of Spark with it.
      """,
    example: """
       apiVersion: apps/v1
       kind: StatefulSet
       metadata: {name: celeborn-worker}
       spec:
         template:
           spec:
             containers:
             - name: worker
      -        image: apache/celeborn:0.6.1
      +        image: apache/celeborn:0.7.0
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for image in subject.images {
      guard image.new.repository.lastPathPart.hasPrefix("celeborn"), let old = image.old.release,
        let new = image.new.release, old.line != new.line
      else { continue }
      found.add("Celeborn \(old) -> \(new)", about: image.object, at: image.path)
    }
  }
}
