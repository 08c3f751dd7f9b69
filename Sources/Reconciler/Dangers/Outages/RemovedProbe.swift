package import Checks
internal import Documents
internal import Manifests

/// Nobody asks a container any more how it is.
package enum RemovedProbe: Danger {
  package static let id = "removed-probe"
  package static let harm = Harm.outage
  package static let summary = "A probe of a container is gone"
  package static let page = RulePage(
    why: """
      Without a readiness probe a pod gets requests before it can answer, and an update goes on while the
      new pods do not work. Without a liveness probe a program that hangs hangs on.
      """,
    fix: """
      Keep the probe, or give it more time: `startupProbe`, `failureThreshold`.
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
      -        readinessProbe: {tcpSocket: {port: 15002}}
               image: spark
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for pod in subject.pods {
      for container in pod.containers {
        guard let old = container.old, let new = container.new else { continue }
        for probe in ["readinessProbe", "livenessProbe", "startupProbe"]
        where old[named: probe] != nil && new[named: probe] == nil {
          found.add(
            "\(probe) is gone in container \(container.name)", about: pod.object,
            at: pod.path(container, probe))
        }
      }
    }
  }
}
