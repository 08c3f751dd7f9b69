internal import Documents
internal import Manifests

/// What an account may do in a namespace, as far as the roles are here.
struct Grants: Sendable {
  /// A rule of a role, and the object that has it.
  let rules: [(node: Node, manifest: Int)]
  /// Whether all roles that are bound are here.
  let isComplete: Bool
  /// Whether anything binds the account here.
  let isBound: Bool

  /// Whether a call is allowed.
  func allow(_ verb: String, _ resource: String, group: String = "") -> Bool {
    rules.contains { rule in
      Self.has(rule.node["verbs"], verb) && Self.has(rule.node["resources"], resource)
        && Self.has(rule.node["apiGroups"], group) && rule.node["resourceNames"] == nil
    }
  }

  /// Where a verb of a resource is to be added: the verbs of the rule about it, or the first rule.
  func location(for resource: String, in subject: Subject) -> Location? {
    let own = rules.first { Self.has($0.node["resources"], resource) } ?? rules.first
    guard let own else { return nil }
    let node = own.node["verbs"] ?? own.node
    return subject.location(of: node.id, in: subject.manifests[own.manifest])
  }

  private static func has(_ list: Node?, _ word: String) -> Bool {
    list?.items.contains { $0.string == word || $0.string == "*" } ?? false
  }
}

/// An account of a namespace.
struct Account: Sendable, Hashable {
  let name: String
  let namespace: String
}

extension Subject {
  /// What an account may do in a namespace.
  func grants(of account: Account, in namespace: Name) -> Grants {
    var rules: [(node: Node, manifest: Int)] = []
    var isComplete = material.isComplete
    var isBound = false
    let own = objects.all("RoleBinding").filter {
      ObjectIndex.mayBeSame(objects.namespace(of: manifests[$0]), namespace)
    }
    for position in own + objects.all("ClusterRoleBinding") {
      let root = manifests[position].root
      let isMeant = root["subjects"]?.items.contains {
        Self.means($0, account, in: objects.namespace(of: manifests[position]))
      }
      guard isMeant == true, let role = root["roleRef"] else { continue }
      isBound = true
      let name = role["name"]?.string ?? ""
      guard let kind = role["kind"]?.string,
        let found = objects.find(Name(kind), name, in: namespace)
      else {
        isComplete = false
        continue
      }
      rules += (manifests[found].root["rules"]?.items ?? []).map { ($0, found) }
      if manifests[found].root["aggregationRule"] != nil { isComplete = false }
    }
    return Grants(rules: rules, isComplete: isComplete, isBound: isBound)
  }

  private static func means(_ subject: Node, _ account: Account, in namespace: Name) -> Bool {
    let name = subject["name"]?.string ?? ""
    switch subject["kind"]?.string {
    case "ServiceAccount":
      let home = subject["namespace"].map { Name($0.string) } ?? namespace
      return name == account.name && ObjectIndex.mayBeSame(home, Name(account.namespace))
    case "Group":
      return name == "system:serviceaccounts" || name == "system:authenticated"
        || name == "system:serviceaccounts:\(account.namespace)"
    case "User": return name == "system:serviceaccount:\(account.namespace):\(account.name)"
    default: return false
    }
  }
}
