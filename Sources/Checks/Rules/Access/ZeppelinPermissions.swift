internal import Documents
internal import Manifests

/// The server of Zeppelin makes the pods of its interpreters.
enum ZeppelinPermissions: Rule {
  static let id = "zeppelin-permissions"
  static let consequence = Consequence.breaksLater
  static let summary = "the account of Zeppelin may make what its interpreters are"
  static let page = RulePage(
    why: """
      For each interpreter the server makes what its template describes, a pod and a Service, with the
      account of its own pod and in the same namespace. The stock template has a Role and a RoleBinding, too.
      Where the server may not, no note runs.
      """,
    fix: """
      Bind the account to a Role with the verbs that the message names. Whoever makes Roles must hold all
      that they hand out, or have the verbs `escalate` and `bind`.
      """,
    example: """
      kind: Role
      rules:
      - {apiGroups: [""], resources: [pods], verbs: [get, list, watch, create, delete]}   # no services
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for server in ZeppelinServer.all(in: subject) {
      guard server.value(of: "zeppelin.run.mode", in: subject) == "k8s",
        !server.container.environment.contains(where: { $0.name == "KUBECONFIG" }),
        let template = subject.configuration.first(where: { isTemplate($0) })
      else { continue }
      let (account, place) = subject.account(ofPod: server.container.pod)
      let missing = subject.missing(
        needed(for: template), for: account, in: Name(account.namespace), &findings)
      guard !missing.isEmpty else { continue }
      findings.add(
        Self.self,
        "account `\(account.name)` of \(subject.manifests[server.manifest].id) lacks verbs to make "
          + "what is in `\(template.name)`: " + Permission.words(missing),
        at: place, hint: "add the verbs to its Role")
    }
  }

  private static func isTemplate(_ file: ProgramFile) -> Bool {
    guard case .object = file.home else { return false }
    return file.name.holds("interpreter-spec.yaml")
  }

  /// What the template has, which the server makes and takes away.
  private static func needed(for template: ProgramFile) -> [Permission] {
    let kinds = [
      ("Pod", "pods", ""), ("Service", "services", ""), ("ConfigMap", "configmaps", ""),
      ("Role", "roles", "rbac.authorization.k8s.io"),
      ("RoleBinding", "rolebindings", "rbac.authorization.k8s.io"),
    ]
    return kinds.filter { template.text.hasLine("kind: " + $0.0) }.flatMap {
      Permission.of($0.1, ["create", "delete"], group: $0.2)
    }
  }
}

extension Text {
  /// Whether a text stands alone on one of the lines.
  fileprivate func hasLine(_ line: String) -> Bool {
    var rest = self[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      if rest[..<end].elementsEqual(line.utf8) { return true }
      rest = rest[rest.index(after: end)...]
    }
    return rest.elementsEqual(line.utf8)
  }
}
