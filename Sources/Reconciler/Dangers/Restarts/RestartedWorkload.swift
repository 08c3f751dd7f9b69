package import Checks
internal import Documents
internal import Manifests

/// Pods are made anew.
package enum RestartedWorkload: Danger {
  package static let id = "restarted-workload"
  package static let harm = Harm.restart
  package static let summary = "The pods of a workload are made anew"
  package static let page = RulePage(
    why: """
      A change of the template replaces all pods of a workload. What they hold in memory is gone: sessions of
      Connect, notebooks, drivers with all that they run.
      """,
    fix: """
      Merge it when nobody works, or make it with other changes that start the same pods.
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
               env:
      -        - {name: LEVEL, value: info}
      +        - {name: LEVEL, value: debug}
      """)

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    let names = GeneratedNames(subject.difference)
    for object in subject.objects where object.isRestarted {
      guard let new = object.new?.root["spec"] else { continue }
      // That two environments have two namespaces starts nothing.
      let reasons = object.changesInPlace.filter { $0.path.begins(with: ["spec", "template"]) }
        .map { reason(for: $0, names) }.filter { $0 != GeneratedNames.namespace }
      if reasons.isEmpty { continue }
      var told: Set<String> = []
      let list = reasons.filter { told.insert($0).inserted }
      let isAtOnce = new["strategy"]?["type"]?.string == "Recreate"
      found.add(
        "pods are made anew\(isAtOnce ? ", all at once" : ""): \(ToldText.list(list))",
        about: object, at: "spec.template")
    }
  }

  /// Why a change of the template starts pods.
  private static func reason(for change: ValueChange, _ names: GeneratedNames) -> String {
    if let title = names.title(from: change.before?.text, to: change.after?.text) { return title }
    let fields = Array(change.path.fields.dropFirst(2))
    if fields.first == "metadata" {
      return fields.count > 2 ? "\(fields[1].dropLast()) \(fields[2])" : "metadata"
    }
    let isContainer = ["containers", "initContainers"].contains(fields.dropFirst().first)
    guard isContainer else { return fields.dropFirst().first ?? "template" }
    guard fields.count > 2 else { return fields[1] }
    switch fields[2] {
    case "env", "envFrom": return "environment"
    case "command", "args": return "arguments"
    default: return fields[2]
    }
  }
}

extension ChangedObject {
  private static let workloads = ["Deployment", "StatefulSet", "DaemonSet"]

  /// Whether its pods are made anew at once.
  var isRestarted: Bool { changesPods && !waitsForDeletion }

  /// Whether its pods are made anew when somebody deletes them.
  var waitsForDeletion: Bool {
    changesPods && new?.root.value(at: ["spec", "updateStrategy", "type"])?.string == "OnDelete"
  }

  /// Whether the template of its pods is another one, and there are pods.
  private var changesPods: Bool {
    guard isOf(Self.workloads), let new = new?.root["spec"], new["replicas"]?.integer != 0 else {
      return false
    }
    return changesInPlace.contains { $0.path.begins(with: ["spec", "template"]) }
  }
}
