extension ObjectForm {
  static let serviceAccount = ObjectForm("ServiceAccount", "v1", weight: 5) { draft in
    var fields: Value = [:]
    fields["imagePullSecrets"] = draft.maybe(30) {
      $0.some(2) { ["name": .text($0.name(of: "Secret"))] }
    }
    fields["secrets"] = draft.maybe(15) { [["name": .text($0.name(of: "Secret"))]] }
    return fields
  }

  static let role = ObjectForm("Role", "rbac.authorization.k8s.io/v1", weight: 4) {
    $0.makeRules()
  }

  static let clusterRole = ObjectForm(
    "ClusterRole", "rbac.authorization.k8s.io/v1", isClusterScoped: true, weight: 3
  ) { $0.makeRules() }

  static let roleBinding = ObjectForm("RoleBinding", "rbac.authorization.k8s.io/v1", weight: 5) {
    $0.makeBinding($0.random.pick(["Role", "Role", "ClusterRole"]))
  }

  static let clusterRoleBinding = ObjectForm(
    "ClusterRoleBinding", "rbac.authorization.k8s.io/v1", isClusterScoped: true, weight: 3
  ) { $0.makeBinding("ClusterRole") }
}

extension Draft {
  fileprivate mutating func makeRules() -> Value {
    let rules = some(2) { draft in
      var rule: Value = ["apiGroups": [""], "verbs": ["get"]]
      rule["resources"] = .list([.text(draft.random.pick(["configmaps", "secrets", "services"]))])
      rule["resourceNames"] = draft.maybe(50) { draft in
        draft.some(3) { .text($0.name(of: "ConfigMap", "Secret", "PersistentVolume")) }
      }
      return rule
    }
    return ["rules": rules]
  }

  fileprivate mutating func makeBinding(_ kind: String) -> Value {
    let reference: Value = [
      "apiGroup": "rbac.authorization.k8s.io", "kind": .text(kind), "name": .text(name(of: kind)),
    ]
    return ["roleRef": reference, "subjects": some(3) { $0.makeSubject() }]
  }

  private mutating func makeSubject() -> Value {
    let kind = random.pick(["ServiceAccount", "ServiceAccount", "ServiceAccount", "User", "Group"])
    guard kind == "ServiceAccount" else {
      return ["kind": .text(kind), "name": .text(random.pick(Self.names))]
    }
    let known = layer.objects.filter { $0.kind == kind }
    guard random.chance(70), !known.isEmpty else {
      var subject: Value = [
        "kind": .text(kind), "name": .text(random.pick(Self.names + ["default"])),
      ]
      subject["namespace"] = maybe(70) { .text($0.random.pick(Self.namespaces)) }
      return subject
    }
    let account = random.pick(known)
    var subject: Value = ["kind": .text(kind), "name": .text(account.name)]
    subject["namespace"] = maybe(75) {
      .text(account.namespace.isEmpty ? $0.random.pick(Self.namespaces) : account.namespace)
    }
    return subject
  }
}
