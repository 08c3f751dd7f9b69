package import Checks
internal import Documents

/// An image goes back to a lower version.
package enum OlderImage: Danger {
  package static let id = "older-image"
  package static let harm = Harm.outage
  package static let summary = "An image goes back to a lower version"
  package static let page = RulePage(
    why: """
      What the newer version has written the older one may not read, and what it has mended is broken
      again. Often it is a mistake: a branch that is behind.
      """,
    fix: """
      Look who has raised it, and why. A revert is the ordinary way back.
      """,
    example: """
       apiVersion: apps/v1
       kind: Deployment
       metadata: {name: connect}
       spec:
         template:
           spec:
             containers:
             - name: connect
      -        image: electinfo/spark-connect:4.1.0
      +        image: electinfo/spark-connect:4.0.2
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for image in subject.images where image.isOlder {
      found.add(image)
    }
  }
}
