package import Checks
internal import Documents
internal import Manifests

/// An operator of another version takes over all of its objects.
package enum OperatorUpgrade: Danger {
  package static let id = "operator-upgrade"
  package static let harm = Harm.outage
  package static let summary = "An operator goes to another version"
  package static let page = RulePage(
    why: """
      A new operator looks at every object of its kinds at once. It may start their pods anew, or write
      them in a form that the older one does not read; without its definitions it may not start.
      """,
    fix: """
      Change the definitions with it or before it, and try it where little depends on it.
      """,
    example: """
       apiVersion: apps/v1
       kind: Deployment
       metadata: {name: spark-operator-controller}
       spec:
         template:
           spec:
             containers:
             - name: controller
      -        image: ghcr.io/kubeflow/spark-operator/controller:2.4.0
      +        image: ghcr.io/kubeflow/spark-operator/controller:2.5.2
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for image in subject.images {
      guard image.new.repository.holds("operator"), let old = image.old.release,
        let new = image.new.release, old.line != new.line
      else { continue }
      found.add("operator \(old) -> \(new)", about: image.object, at: image.path)
    }
  }
}
