package import Checks
internal import Documents

/// An image goes to another version.
package enum ImageChange: Danger {
  package static let id = "image-change"
  package static let harm = Harm.restart
  package static let summary = "An image changes"
  package static let page = RulePage(
    why: """
      Other programs run than those that were tried, and pods are started anew to run them. What goes back,
      loses its digest or comes from elsewhere is told as such.
      """,
    fix: """
      Look at what has changed between both versions.
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
      +        image: electinfo/spark-connect:4.1.1
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for image in subject.images {
      guard !image.isOlder, !image.isUnpinned, !image.comesFromElsewhere else { continue }
      found.add(image)
    }
  }
}
