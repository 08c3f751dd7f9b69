package import Checks
internal import Documents
internal import Manifests

/// Objects are deleted and made anew under another name, or in another namespace.
package enum RenamedObject: Danger {
  package static let id = "renamed-object"
  package static let harm = Harm.outage
  package static let summary = "An object is deleted and made anew, by another name or elsewhere"
  package static let page = RulePage(
    why: """
      For the cluster there is no rename: one object comes and another goes. Both may run at the same time,
      or neither; whoever calls a Service by its name finds nobody; what has no copy outside of the
      object is gone.
      """,
    fix: """
      Keep the name and the namespace, or change everybody who uses the object first.
      """,
    example: """
       apiVersion: v1
       kind: Service
       metadata:
      -  name: spark-connect
      +  name: connect
       spec:
         ports: [{port: 15002}]
      """)

  /// So many objects that move together are told as one thing.
  private static let many = 4

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    let renamed = subject.objects.filter { $0.change.action == .renamed }
    let moved = renamed.filter { $0.change.old?.id.name == $0.change.new?.id.name }
    let isMove = moved.count >= many && Set(moved.map(move)).count == 1
    if isMove, let first = moved.first {
      found.add(
        "\(moved.count) objects are deleted and made anew: \(move(first))", about: "environment")
    }
    for object in renamed where !object.isOf("ConfigMap", "Secret") {
      guard let old = object.change.old?.id, let new = object.change.new?.id else { continue }
      if old.name == new.name {
        if !isMove { found.add("is deleted and made anew: \(move(object))", about: object) }
      } else {
        found.add("is deleted and made anew: name \(old.name) -> \(new.name)", about: object)
      }
    }
  }

  private static func move(_ object: ChangedObject) -> String {
    func name(_ id: ManifestID?) -> String? {
      id.flatMap { $0.namespace.isEmpty ? nil : $0.namespace.string }
    }
    return "namespace " + ToldText.change(name(object.change.old?.id), name(object.change.new?.id))
  }
}
