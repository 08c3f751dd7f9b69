package import Checks
internal import Documents
internal import Manifests

/// A role allows more than it did.
package enum WiderRole: Danger {
  package static let id = "wider-role"
  package static let harm = Harm.access
  package static let summary = "A role allows more, or a new one allows what is dangerous"
  package static let page = RulePage(
    why: """
      Who has the role may do it from now on, and with it whoever runs code in pods of its accounts. `*`
      takes in what does not exist yet; who may `escalate`, `bind` or `impersonate` may do everything;
      who reads Secrets has all passwords of the namespace.
      """,
    fix: """
      Name verbs and resources that are used. `resourceNames` keeps a verb to some objects.
      """,
    example: """
       apiVersion: rbac.authorization.k8s.io/v1
       kind: Role
       metadata: {name: spark}
       rules:
       - apiGroups: [""]
         resources: [pods]
      -  verbs: [get, list]
      +  verbs: [get, list, create, delete]
      """)

  private static let most = 4

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for object in subject.objects where object.isOf("Role", "ClusterRole") {
      guard let new = object.new?.root else { continue }
      let old = object.old?.root
      let more = RoleGrants(new).widening(RoleGrants(old))
      add(old == nil ? more.filter(\.isDangerous) : more, about: object, &found)
      addAggregation(of: object, old, new, &found)
    }
  }

  private static func add(
    _ grants: [RoleGrants.Grant], about object: ChangedObject, _ found: inout FoundDangers
  ) {
    let byResource = Dictionary(grouping: grants, by: \.title)
    let lines = byResource.sorted { $0.key.precedesInBytes($1.key) }.map { resource, grants in
      let verbs = Set(grants.map(\.verb)).sorted { $0.precedesInBytes($1) }
      return "\(verbs.joined(separator: ", ")) \(ToldText.of(resource))"
    }
    for line in lines.prefix(most) { found.add("may now \(line)", about: object, at: "rules") }
    if lines.count > most {
      found.add(
        "may do more with \(lines.count - most) other resources", about: object, at: "rules")
    }
  }

  /// Rules that come from, or go to, other roles by labels.
  private static func addAggregation(
    of object: ChangedObject, _ old: Node?, _ new: Node, _ found: inout FoundDangers
  ) {
    if new["aggregationRule"] != nil,
      object.old == nil
        || object.changesInPlace.contains(where: { $0.path.begins(with: ["aggregationRule"]) })
    {
      found.add(
        "takes the rules of other roles by their labels", about: object, at: "aggregationRule")
    }
    let path = ["metadata", "labels"]
    let before = old?.value(at: path)?.table ?? [:]
    let added = (new.value(at: path)?.table ?? [:]).filter { key, value in
      key.hasPrefix("rbac.authorization.k8s.io/aggregate-to-") && value == "true"
        && before[key] != value
    }
    for key in added.keys.sorted(by: { $0.precedesInBytes($1) }) {
      let role = key.dropFirst("rbac.authorization.k8s.io/aggregate-to-".count)
      found.add(
        "its rules belong to ClusterRole \(role) now", about: object, at: "metadata.labels.\(key)")
    }
  }
}
