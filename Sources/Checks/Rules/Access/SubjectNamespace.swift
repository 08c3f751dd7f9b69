internal import Documents
internal import Manifests

/// A ClusterRoleBinding that does not say where its account is is refused.
enum SubjectNamespace: Rule {
  static let id = "subject-namespace"
  static let consequence = Consequence.refused
  static let summary = "a ClusterRoleBinding says in which namespace its service accounts are"
  static let page = RulePage(
    why: """
      A ClusterRoleBinding is in no namespace, so a subject of kind `ServiceAccount` has to say in which one
      it is: the server refuses the binding otherwise. In a RoleBinding the account is in the namespace
      of the binding if nothing says another.
      """,
    fix: """
      Add `namespace` to the subject.
      """,
    example: """
      kind: ClusterRoleBinding
      subjects:
      - {kind: ServiceAccount, name: spark-connect}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for position in subject.objects.all("ClusterRoleBinding") {
      let manifest = subject.manifests[position]
      for account in manifest.root["subjects"]?.items ?? []
      where account["kind"]?.string == "ServiceAccount"
        && (account["namespace"]?.string ?? "").isEmpty
      {
        findings.add(
          Self.self,
          "\(manifest.id) does not say in which namespace account "
            + "`\(account["name"]?.string ?? "")` is",
          at: subject.location(of: (account["name"] ?? account).id, in: manifest),
          hint: "add `namespace`")
      }
    }
  }
}
