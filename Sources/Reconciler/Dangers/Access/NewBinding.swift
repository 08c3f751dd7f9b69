package import Checks
internal import Documents
internal import Manifests

/// Somebody gets a role.
package enum NewBinding: Danger {
  package static let id = "new-binding"
  package static let harm = Harm.access
  package static let summary = "An account, a user or a group gets a role"
  package static let page = RulePage(
    why: """
      A binding gives all that its role allows, and all that the role will allow. A ClusterRoleBinding counts
      in every namespace; a group like `system:authenticated` is everybody.
      """,
    fix: """
      Bind by a RoleBinding in the namespace, and name the one account that needs it.
      """,
    example: """
       apiVersion: rbac.authorization.k8s.io/v1
       kind: RoleBinding
       metadata: {name: spark}
       roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: spark}
       subjects:
       - {kind: ServiceAccount, name: spark}
      +- {kind: ServiceAccount, name: jupyter}
      """)

  private static let strongRoles = ["cluster-admin", "admin", "edit"]
  private static let everybody = [
    "system:authenticated", "system:unauthenticated", "system:serviceaccounts",
  ]

  package static func inspect(_ subject: DangerSubject, _ found: inout FoundDangers) {
    for object in subject.objects where object.isOf("RoleBinding", "ClusterRoleBinding") {
      guard let new = object.new?.root else { continue }
      let before = Set((object.old?.root["subjects"]?.items ?? []).map(title))
      let role = new["roleRef"]?["name"]?.string ?? ""
      let kind = new["roleRef"]?["kind"]?.string ?? "Role"
      let isEverywhere = object.isOf("ClusterRoleBinding")
      for subjectNode in new["subjects"]?.items ?? [] {
        let title = title(subjectNode)
        guard !before.contains(title) else { continue }
        let isStrong =
          isEverywhere || strongRoles.contains(role)
          || everybody.contains(subjectNode["name"]?.string ?? "")
        // In a new environment everybody needs a role.
        guard isStrong || subject.isCompared else { continue }
        found.add(
          "\(ToldText.of(title)) gets \(kind) \(ToldText.of(role))"
            + (isEverywhere ? " in all namespaces" : ""), about: object, at: "subjects")
      }
    }
  }

  private static func title(_ subject: Node) -> String {
    let name = subject["name"]?.string ?? ""
    let namespace = subject["namespace"].map { $0.string + "/" } ?? ""
    return "\(subject["kind"]?.string ?? "") \(namespace)\(name)"
  }
}
