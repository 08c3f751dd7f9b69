internal import Documents
internal import Manifests
internal import Spark

/// A driver asks the server with the token of its pod.
enum DriverToken: Rule {
  static let id = "driver-token"
  static let consequence = Consequence.breaksLater
  static let summary = "pods of drivers have the token of their account"
  static let page = RulePage(
    why: """
      With `automountServiceAccountToken: false` a pod has no token. Executors need none; a driver, or what
      submits one, ends when it asks the server for the first time.
      """,
    fix: """
      Remove the field from the pod of the driver, or set it to true there if the service account says
      false.
      """,
    example: """
      kind: Deployment
      metadata: {name: spark-connect}
      spec:
        template:
          spec: {automountServiceAccountToken: false}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for driver in DriverAccount.all(in: subject) {
      guard let pod = pod(of: driver, in: subject), let node = denial(of: pod, driver, in: subject),
        !bringsToken(pod)
      else { continue }
      findings.add(
        Self.self,
        "the pod of \(subject.words(for: driver.program)) has no token, and it asks the server for pods",
        at: node, hint: "set `automountServiceAccountToken: true` in the pod")
    }
  }

  private static func pod(of driver: DriverAccount, in subject: Subject) -> PodTemplate? {
    if let container = driver.program.container,
      driver.program.isInClusterMode == false
        || driver.task == .submit
    {
      return subject.pods[container.pod]
    }
    guard case .pod(let number) = driver.program.driverTemplate else { return nil }
    return subject.pods[number]
  }

  /// Where the token is denied: in the pod, or in the account if the pod says nothing.
  private static func denial(
    of pod: PodTemplate, _ driver: DriverAccount, in subject: Subject
  ) -> Location? {
    if let own = pod.spec?["automountServiceAccountToken"] {
      return own.isFalse ? subject.location(of: own, in: pod) : nil
    }
    guard
      let position = subject.objects.find(
        "ServiceAccount", driver.account.name, in: Name(driver.account.namespace)),
      let field = subject.manifests[position].root["automountServiceAccountToken"], field.isFalse
    else { return nil }
    return subject.location(of: field.id, in: subject.manifests[position])
  }

  /// Whether a volume of the pod has a token.
  private static func bringsToken(_ pod: PodTemplate) -> Bool {
    (pod.spec?["volumes"]?.items ?? []).contains { volume in
      volume["projected"]?["sources"]?.items.contains { $0["serviceAccountToken"] != nil } ?? false
    }
  }
}
