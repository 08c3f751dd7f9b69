internal import Documents
internal import Manifests
internal import Spark

/// A driver that may not delete leaves behind what it has made.
enum DriverCleanUp: Rule {
  static let id = "driver-clean-up"
  static let consequence = Consequence.breaksLater
  static let summary = "the account of a driver may take away what Spark has made"
  static let page = RulePage(
    why: """
      Without `list` a driver does not notice executors that are lost, without `delete` idle ones never go,
      and without `deletecollection` it leaves pods, ConfigMaps, Services and claims behind when it stops.
      """,
    fix: """
      Add the verbs that the message names to the Role of the account.
      """,
    example: """
      kind: Role
      rules:
      - {apiGroups: [""], resources: [pods], verbs: [get, list, watch, create]}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var told: Set<Account> = []
    for driver in DriverAccount.all(in: subject) {
      let grants = subject.grants(of: driver.account, in: driver.namespace)
      let missing = Permission.useful(to: driver).filter { !grants.allow($0.verb, $0.resource) }
      guard grants.isComplete, grants.isBound, !missing.isEmpty,
        told.insert(driver.account).inserted
      else { continue }
      findings.add(
        Self.self,
        "account `\(driver.account.name)` of \(subject.words(for: driver.program)) cannot take away "
          + "what Spark makes: it lacks " + Permission.words(missing),
        at: grants.location(for: missing[0].resource, in: subject) ?? driver.location,
        severity: .warning,
        hint: "add the verbs to its Role")
    }
  }
}
