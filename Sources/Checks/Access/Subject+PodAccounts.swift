internal import Documents
internal import Manifests

extension Subject {
  /// The account of a pod, and what says it, or the object as a whole.
  func account(ofPod number: Int, in namespace: Name? = nil) -> (Account, Location) {
    let pod = pods[number]
    let manifest = manifests[pod.manifest]
    let own = namespace ?? objects.namespace(of: manifest)
    let node = pod.spec?["serviceAccountName"]
    let account = Account(name: node?.string ?? "default", namespace: own.string)
    return (account, node.map { location(of: $0, in: pod) } ?? location(of: manifest))
  }

  /// Which of some calls an account may not make in a namespace. That roles are not here is said, and
  /// then none is missing.
  func missing(
    _ needed: [Permission], for account: Account, in namespace: Name, _ findings: inout Findings
  ) -> [Permission] {
    if let missing = missing(needed, for: account, in: namespace) { return missing }
    findings.skip("roles of account `\(account.name)` that are not here")
    return []
  }

  /// The same; nil if roles are not here.
  func missing(_ needed: [Permission], for account: Account, in namespace: Name) -> [Permission]? {
    let grants = grants(of: account, in: namespace)
    let missing = needed.filter { !grants.allow($0.verb, $0.resource, group: $0.group) }
    return missing.isEmpty || grants.isComplete ? missing : nil
  }
}

extension Permission {
  /// Verbs of a resource.
  static func of(_ resource: String, _ verbs: [String], group: String = "") -> [Permission] {
    verbs.map { Permission(verb: $0, resource: resource, group: group) }
  }
}
