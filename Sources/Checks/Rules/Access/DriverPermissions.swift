internal import Documents
internal import Manifests
internal import Spark

/// A driver that may not make and watch its executors ends when it starts, or waits for ever.
enum DriverPermissions: Rule {
  static let id = "driver-permissions"
  static let consequence = Consequence.breaksLater
  static let summary = "the account of a driver may do what Spark cannot do without"
  static let page = RulePage(
    why: """
      A driver makes its executors itself, with the account of its pod. Without `watch` of pods, `get` where
      it has to find its own pod, or `create` of ConfigMaps it ends when it starts; without `create` of pods
      it stays and tries once a second. Executors are made in `spark.kubernetes.namespace`, which is
      `default` if nothing sets it.
      """,
    fix: """
      Bind the account to a Role with the verbs that the message names, in the namespace of the executors.
      ConfigMaps need no verb where `spark.kubernetes.executor.disableConfigMap` is true.
      """,
    example: """
      kind: Role
      rules:
      - {apiGroups: [""], resources: [pods], verbs: [get, list, create, delete]}   # no watch
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var unknown: Set<String> = []
    for driver in DriverAccount.all(in: subject) {
      let grants = subject.grants(of: driver.account, in: driver.namespace)
      let missing = Permission.needed(by: driver).filter { !grants.allow($0.verb, $0.resource) }
      guard !missing.isEmpty else { continue }
      guard grants.isComplete else {
        unknown.insert(driver.account.name)
        continue
      }
      let name = driver.account.name
      let words = subject.words(for: driver.program)
      let message =
        grants.isBound
        ? "account `\(name)` of \(words) lacks verbs in namespace `\(driver.namespace)`: "
          + Permission.words(missing)
        : "account `\(name)` of \(words) has no role in namespace `\(driver.namespace)`, and Spark "
          + "makes pods there"
      let place = grants.location(for: missing[0].resource, in: subject)
      findings.add(
        Self.self, message, at: place ?? driver.location,
        hint: hint(for: driver, grants, in: subject),
        notes: place == nil ? [] : notes(for: driver))
    }
    for name in unknown.sorted() { findings.skip("roles of account `\(name)` that are not here") }
  }

  private static func hint(
    for driver: DriverAccount, _ grants: Grants, in subject: Subject
  ) -> String {
    if driver.program.settings["spark.kubernetes.namespace"] == nil,
      driver.program.application == nil, driver.account.namespace != driver.namespace.string
    {
      return "set `spark.kubernetes.namespace` to `\(driver.account.namespace)`"
    }
    return grants.isBound
      ? "add the verbs to its Role"
      : "bind it to a Role with: "
        + Permission.words(
          Permission.needed(by: driver))
  }

  private static func notes(for driver: DriverAccount) -> [Diagnostic.Note] {
    driver.location.map { [Diagnostic.Note("the account", at: $0)] } ?? []
  }
}
