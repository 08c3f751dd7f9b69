internal import Documents
internal import Manifests
internal import Spark

/// An account that a driver, or whoever submits one, asks the server with.
struct DriverAccount: Sendable {
  /// What it is for.
  enum Task: Sendable {
    /// Makes executors and watches them.
    case drive
    /// Makes the pod of a driver, and what belongs to it.
    case submit
  }

  let program: SparkProgram
  let task: Task
  let account: Account
  /// Where pods are made.
  let namespace: Name
  /// What says the account, or the object as a whole.
  let location: Location?

  /// The accounts of all programs that make pods.
  static func all(in subject: Subject) -> [DriverAccount] {
    subject.programs.flatMap { program -> [DriverAccount] in
      guard program.usesKubernetes, program.role.isDriver, program.hasKnownFiles,
        let home = subject.home(of: program),
        !hasOtherIdentity(program), isOwnCluster(program)
      else { return [] }
      let manifest = subject.manifests[home]
      let own = subject.objects.namespace(of: manifest)
      let written = program.settings.value(of: "spark.kubernetes.namespace")
      if let written, written.utf8.contains(UInt8(ascii: "$")) { return [] }
      // Spark's own default, whatever the namespace of its pod is; an operator says it.
      let namespace = written.map { Name($0) } ?? (program.application == nil ? "default" : own)
      if program.application != nil {
        return [inCluster(program, namespace, in: subject, at: manifest)]
      }
      guard let isInCluster = program.isInClusterMode, let pod = program.container?.pod else {
        return []
      }
      let node = subject.pods[pod].spec?["serviceAccountName"]
      let account = DriverAccount(
        program: program, task: isInCluster ? .submit : .drive,
        account: Account(name: node?.string ?? "default", namespace: own.string),
        namespace: namespace,
        location: node.map { subject.location(of: $0, in: subject.pods[pod]) }
          ?? subject.location(of: manifest))
      guard isInCluster else { return [account] }
      return [account, inCluster(program, namespace, in: subject, at: manifest)]
    }
  }

  /// The account of a driver in a pod of its own.
  private static func inCluster(
    _ program: SparkProgram, _ namespace: Name, in subject: Subject, at manifest: Manifest
  ) -> DriverAccount {
    let setting = program.settings["spark.kubernetes.authenticate.driver.serviceAccountName"]
    var node: Node?
    if case .pod(let number) = program.driverTemplate {
      node = subject.pods[number].spec?["serviceAccountName"]
    }
    return DriverAccount(
      program: program, task: .drive,
      account: Account(
        name: setting?.value ?? node?.string ?? "default", namespace: namespace.string),
      namespace: namespace,
      location: setting.flatMap { subject.location(of: $0) } ?? subject.location(of: manifest))
  }

  /// Whether it asks the server of the cluster that it runs in, by the account of its pod.
  private static func isOwnCluster(_ program: SparkProgram) -> Bool {
    let hasConfiguration = program.container?.environment.contains { $0.name == "KUBECONFIG" }
    return hasConfiguration != true
  }

  /// Whether settings give Spark a name of its own at the server.
  private static func hasOtherIdentity(_ program: SparkProgram) -> Bool {
    program.settings.below("spark.kubernetes.authenticate.").contains {
      $0.key.hasSuffix("oauthToken") || $0.key.hasSuffix("oauthTokenFile")
        || $0.key.hasSuffix("clientCertFile")
    }
  }
}

/// Something that Spark asks the server to do.
struct Permission: Sendable, Hashable {
  let verb: String
  let resource: String
  /// Of the API; empty for what is Kubernetes' own.
  var group = ""

  /// What drivers and submitters cannot do without.
  static func needed(by account: DriverAccount) -> [Permission] {
    let settings = account.program.settings
    if account.task == .submit {
      return of("pods", ["create"]) + of("services", ["create"]) + of("configmaps", ["create"])
    }
    var needed = of("pods", ["create", "watch"])
    if settings["spark.kubernetes.driver.pod.name"] != nil
      || account.program.isInClusterMode == true
    {
      needed += of("pods", ["get"])
    }
    if settings.isOff("spark.kubernetes.executor.disableConfigMap", default: false) {
      needed += of("configmaps", ["create"])
    }
    let claims = settings.below("spark.kubernetes.executor.volumes.persistentVolumeClaim.")
    if claims.contains(where: { $0.value == "OnDemand" || $0.value.hasSuffix("OnDemand") }) {
      needed += of("persistentvolumeclaims", ["create"])
    }
    return needed
  }

  /// What drivers can do without, and leave something behind.
  static func useful(to account: DriverAccount) -> [Permission] {
    guard account.task == .drive else { return [] }
    let settings = account.program.settings
    var useful = of("pods", ["list", "delete", "deletecollection"])
    if settings.isOff("spark.kubernetes.executor.disableConfigMap", default: false) {
      useful += of("configmaps", ["deletecollection"])
    }
    if !settings.isOff("spark.kubernetes.driver.service.deleteOnTermination", default: true) {
      useful += of("services", ["deletecollection"])
    }
    if !settings.isOff("spark.kubernetes.driver.ownPersistentVolumeClaim", default: true) {
      useful += of("persistentvolumeclaims", ["deletecollection"])
    }
    return useful
  }

  /// `create and watch of pods`, for messages.
  static func words(_ permissions: [Permission]) -> String {
    var order: [String] = []
    var verbs: [String: [String]] = [:]
    for permission in permissions {
      if verbs[permission.resource] == nil { order.append(permission.resource) }
      verbs[permission.resource, default: []].append(permission.verb)
    }
    return order.map { "`\($0)`: \((verbs[$0] ?? []).joined(separator: ", "))" }
      .joined(separator: "; ")
  }
}

extension SparkSettings {
  /// Whether a switch is off; what is neither true nor false counts as its default.
  func isOff(_ key: String, default isOn: Bool) -> Bool {
    switch value(of: key)?.asciiLowercase {
    case "true": false
    case "false": true
    default: !isOn
    }
  }
}
