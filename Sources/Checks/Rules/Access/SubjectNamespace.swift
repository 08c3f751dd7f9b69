internal import Documents
internal import Manifests

/// A binding that does not say where its account is is refused.
enum SubjectNamespace: Rule {
  static let id = "subject-namespace"
  static let consequence = Consequence.refused
  static let summary = "bindings say in which namespace their service accounts are"
  static let page = RulePage(
    why: """
      The server refuses a binding with a subject of kind `ServiceAccount` that has no `namespace`, even
      where binding and account are in the same one.
      """,
    fix: """
      Add `namespace` to the subject.
      """,
    example: """
      kind: RoleBinding
      subjects:
      - {kind: ServiceAccount, name: spark-connect}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for kind in ["RoleBinding", "ClusterRoleBinding"] as [Name] {
      for position in subject.objects.all(kind) {
        let manifest = subject.manifests[position]
        for account in manifest.root["subjects"]?.items ?? []
        where account["kind"]?.string == "ServiceAccount"
          && (account["namespace"]?.string ?? "").isEmpty
        {
          let own = subject.objects.namespace(of: manifest).string
          findings.add(
            Self.self,
            "\(manifest.id) does not say in which namespace account "
              + "`\(account["name"]?.string ?? "")` is",
            at: subject.location(of: (account["name"] ?? account).id, in: manifest),
            hint: "add `namespace`" + (own.isEmpty ? "" : ", for example `\(own)`"))
        }
      }
    }
  }
}
