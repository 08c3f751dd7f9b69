internal import Documents
internal import Manifests
internal import Spark

/// Whoever can run code in a driver has what its account has.
enum BroadRole: Rule {
  static let id = "broad-role"
  static let consequence = Consequence.policy
  static let summary = "accounts of Spark may do what Spark does, and no more"
  static let page = RulePage(
    why: """
      A driver runs the code of those who send it work, with the account of its pod. What the account may do,
      they may do: `*` is everything, `get` of Secrets all passwords of the namespace, and a
      ClusterRoleBinding counts in every namespace.
      """,
    fix: """
      Write the verbs and resources that Spark uses, in a Role, and bind it by a RoleBinding. Secrets that
      pods mount or take variables from need no verb.
      """,
    example: """
      kind: Role
      metadata: {name: spark}
      rules:
      - {apiGroups: ["*"], resources: ["*"], verbs: ["*"]}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var told: Set<[Int]> = []
    for driver in DriverAccount.all(in: subject) {
      let grants = subject.grants(of: driver.account, in: driver.namespace)
      for (rule, position) in grants.rules {
        let manifest = subject.manifests[position]
        guard told.insert([position, Int(rule.id)]).inserted,
          let (node, message) = problem(of: rule)
        else { continue }
        findings.add(
          Self.self, "\(manifest.id), which drivers of Spark have, \(message)",
          at: subject.location(of: node.id, in: manifest), severity: .warning,
          hint: "name what Spark uses")
      }
    }
  }

  private static func problem(of rule: Node) -> (Node, String)? {
    for field in ["verbs", "resources"] {
      if let star = rule[named: field]?.items.first(where: { $0.string == "*" }) {
        return (star, "allows all \(field)")
      }
    }
    let reading = ["get", "list", "watch"]
    guard let verbs = rule["verbs"]?.items, verbs.contains(where: { reading.contains($0.string) }),
      rule["resourceNames"] == nil
    else { return nil }
    return rule["resources"]?.items.first { $0.string == "secrets" }
      .map { ($0, "reads all Secrets of the namespace") }
  }
}
