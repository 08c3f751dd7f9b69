package import Checks
internal import Documents
internal import Manifests

/// Fewer pods do the same work.
package enum FewerReplicas: Danger {
  package static let id = "fewer-replicas"
  package static let harm = Harm.outage
  package static let summary = "A workload has fewer pods, or an autoscaler lower bounds"
  package static let page = RulePage(
    why: """
      Pods end, with what they do at that moment, and the others have their work, too. A single pod is
      away whenever it is started anew, or its node goes.
      """,
    fix: """
      Lower the number when the load allows it. Masters of Celeborn need a majority.
      """,
    example: """
       apiVersion: apps/v1
       kind: StatefulSet
       metadata: {name: celeborn-master}
       spec:
      -  replicas: 3
      +  replicas: 1
      """)

  private static let scalers = ["minReplicas", "maxReplicas", "minReplicaCount", "maxReplicaCount"]

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for (object, old, new) in subject.kept("Deployment", "StatefulSet") {
      guard let before = old.value(at: ["spec", "replicas"])?.integer else { continue }
      let now = new.value(at: ["spec", "replicas"])
      let after = now?.integer ?? 1
      guard after > 0, after < before, now != nil || !isScaled(object, subject) else { continue }
      found.add(
        "replicas \(before) -> \(now == nil ? "not set (1)" : "\(after)")", about: object,
        at: "spec.replicas")
    }
    for object in subject.objects {
      guard object.isOf("HorizontalPodAutoscaler") || object.kind?.group == "keda.sh",
        let old = object.old?.root["spec"], let new = object.new?.root["spec"]
      else { continue }
      for field in scalers {
        guard let before = old[named: field]?.integer, let after = new[named: field]?.integer,
          after < before
        else { continue }
        found.add("\(field) \(before) -> \(after)", about: object, at: "spec." + field)
      }
    }
  }

  /// Whether something else says how many pods there are.
  private static func isScaled(_ object: ChangedObject, _ subject: DangerSubject) -> Bool {
    guard let id = object.new?.id else { return false }
    return subject.difference.new?.manifests.contains { manifest in
      let target = manifest.root["spec"]?["scaleTargetRef"]
      return target?["name"]?.string == id.name.string
        && target?["kind"].map { $0.string == id.kind.kind.string } ?? true
    } ?? false
  }
}
