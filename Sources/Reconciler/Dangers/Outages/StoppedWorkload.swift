package import Checks
internal import Documents
internal import Manifests

/// Something no longer runs.
package enum StoppedWorkload: Danger {
  package static let id = "stopped-workload"
  package static let harm = Harm.outage
  package static let summary = "A workload is removed, suspended, or has no pods any more"
  package static let page = RulePage(
    why: """
      Its pods end, and who calls it finds nobody. With a Connect server the sessions of all its users are
      gone, with a suspended CronJob what it would have done meanwhile.
      """,
    fix: """
      Make sure that nobody uses it; an autoscaler says the number of replicas in place of the object.
      """,
    example: """
       apiVersion: apps/v1
       kind: Deployment
       metadata: {name: connect}
       spec:
      -  replicas: 2
      +  replicas: 0
      """)

  private static let kinds = ["Deployment", "StatefulSet", "DaemonSet", "CronJob"]
  private static let suspended = [
    "CronJob", "Job", "ScheduledSparkApplication", "CronWorkflow",
  ]

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    let guarded = Set(subject.deletionGuard.kinds.map(\.value.text))
    for object in subject.objects {
      guard let kind = object.kind?.kind.string else { continue }
      let isApplication = SparkApplications.kinds.contains(kind)
      // Those of a kind that the guard protects are told as such.
      if object.change.action == .removed, object.isOf(kinds) || isApplication,
        !guarded.contains(kind), !object.isKeptByArgo
      {
        found.add("is removed, and its pods with it", about: object)
      }
      guard let old = object.old?.root["spec"], let new = object.new?.root["spec"] else { continue }
      if object.isOf("Deployment", "StatefulSet"), let count = new["replicas"]?.integer, count == 0,
        old["replicas"]?.integer != 0
      {
        found.add(
          "replicas \(old["replicas"]?.told ?? "1") -> 0", about: object, at: "spec.replicas")
      }
      if suspended.contains(kind), new["suspend"].isTrue, !old["suspend"].isTrue {
        found.add("is suspended", about: object, at: "spec.suspend")
      }
    }
  }
}
