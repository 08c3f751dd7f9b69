package import Checks
internal import Documents

/// An image loses what pins it.
package enum UnpinnedImage: Danger {
  package static let id = "unpinned-image"
  package static let harm = Harm.control
  package static let summary = "An image is no longer pinned"
  package static let page = RulePage(
    why: """
      Without a digest, and with a tag that moves, nodes run what the registry gives them at that moment: pods
      of one workload differ, and nobody has seen what runs.
      """,
    fix: """
      Keep the digest; `reconcile set` changes tag and digest together.
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
      -        image: spark:4.1.0@sha256:5d4c5c3f8b5d7d0b7b5f4a3e9c2d1f0e6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c1d
      +        image: spark:4.1.0
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for image in subject.images where image.isUnpinned {
      found.add(image)
    }
  }
}
