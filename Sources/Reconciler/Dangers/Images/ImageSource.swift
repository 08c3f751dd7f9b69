package import Checks
internal import Documents

/// An image is another one.
package enum ImageSource: Danger {
  package static let id = "image-source"
  package static let harm = Harm.control
  package static let summary = "An image comes from elsewhere"
  package static let page = RulePage(
    why: """
      Another registry or another name is another image, made by somebody else, whatever its tag says. Nodes
      may have no right to pull it.
      """,
    fix: """
      Make sure who makes it, and that pull secrets and policies know the registry.
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
      -        image: registry.example.com/electinfo/spark:4.1.0
      +        image: docker.io/somebody/spark:4.1.0
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for image in subject.images where image.comesFromElsewhere {
      found.add(image)
    }
  }
}
