package import Checks
internal import Documents
internal import Manifests

/// Nodes are drained with too little care, or cannot be drained.
package enum DisruptionBudget: Danger {
  package static let id = "disruption-budget"
  package static let harm = Harm.outage
  package static let summary = "A budget for disruptions is gone, too weak, or lets no pod go"
  package static let page = RulePage(
    why: """
      Without a budget a drain may take all pods of a workload at once. With one that lets none go no node can
      be drained: an upgrade of the cluster waits, or somebody ends the pods by force.
      """,
    fix: """
      Let one pod go at a time (`maxUnavailable: 1`), and have more than one.
      """,
    example: """
       apiVersion: policy/v1
       kind: PodDisruptionBudget
       metadata: {name: celeborn-master}
       spec:
      -  maxUnavailable: 1
      +  maxUnavailable: 0
         selector: {matchLabels: {app: celeborn-master}}
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for object in subject.objects where object.isOf("PodDisruptionBudget") {
      let old = object.old?.root["spec"]
      guard let new = object.new?.root["spec"] else {
        found.add("is removed: a drain may take all pods at once", about: object)
        continue
      }
      for field in ["maxUnavailable", "minAvailable"] {
        let (before, after) = (old?[named: field]?.string, new[named: field]?.string)
        guard before != after else { continue }
        let values = "\(field) " + ToldText.change(before, after)
        if let after, isTooStrict(field, after, new, subject) {
          found.add("\(values): no pod may go", about: object, at: "spec." + field)
        } else if let before, let after, isWeaker(field, before, after) {
          found.add("\(values): more pods may go at once", about: object, at: "spec." + field)
        }
      }
    }
  }

  private static func isWeaker(_ field: String, _ before: String, _ after: String) -> Bool {
    func number(_ text: String) -> Int? { Int(text.hasSuffix("%") ? text.dropLast() : text[...]) }
    guard before.hasSuffix("%") == after.hasSuffix("%"), let one = number(before),
      let other = number(after)
    else { return false }
    return field == "maxUnavailable" ? other > one : other < one
  }

  private static func isTooStrict(
    _ field: String, _ value: String, _ spec: Node, _ subject: DangerSubject
  ) -> Bool {
    if field == "maxUnavailable" { return value == "0" || value == "0%" }
    if value == "100%" { return true }
    guard let least = Int(value), let labels = spec["selector"]?["matchLabels"]?.table,
      !labels.isEmpty
    else { return false }
    let counts = (subject.difference.new?.manifests ?? []).compactMap { manifest -> Int64? in
      guard ["Deployment", "StatefulSet"].contains(manifest.kind.kind.string),
        let own = manifest.root.value(at: ["spec", "template", "metadata", "labels"])?.table,
        labels.allSatisfy({ own[$0.key] == $0.value })
      else { return nil }
      return manifest.root["spec"]?["replicas"]?.integer ?? 1
    }
    return !counts.isEmpty && counts.reduce(0, +) <= least
  }
}
