internal import Documents
internal import Manifests

/// Airflow makes pods and applications with the accounts of its own pods.
enum AirflowPermissions: Rule {
  static let id = "airflow-permissions"
  static let consequence = Consequence.breaksLater
  static let summary = "accounts of Airflow may make what its tasks are"
  static let page = RulePage(
    why: """
      With the KubernetesExecutor the scheduler makes a pod for each task, watches it, and takes it away,
      in the namespace that `[kubernetes_executor] namespace` says; `default` is that of Airflow. A task
      with a SparkKubernetesOperator makes an application itself, with the account of its worker. Where one
      of them may not, tasks stay queued, or fail.
      """,
    fix: """
      Bind the account to a Role with the verbs that the message names, in that namespace.
      """,
    example: """
      kind: Role
      rules:
      - {apiGroups: [""], resources: [pods], verbs: [get, list, create]}   # neither watch nor delete
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let parts = subject.airflowParts
    guard !parts.isEmpty else { return }
    let settings = subject.airflowSettings
    let executors = settings.filter { $0.section == "core" && $0.key == "executor" }
    guard !executors.isEmpty, executors.allSatisfy({ $0.value.holds("KubernetesExecutor") }) else {
      return
    }
    for part in parts where part.runs("scheduler") && !part.container.isInitial {
      inspect(schedulerOf: part, settings, in: subject, &findings)
    }
    inspectWorkers(settings, in: subject, &findings)
  }

  private static func inspect(
    schedulerOf part: AirflowPart, _ settings: [AirflowSetting], in subject: Subject,
    _ findings: inout Findings
  ) {
    let own = settings.filter { $0.section == "kubernetes_executor" }
    let isElsewhere = own.contains {
      ["in_cluster", "config_file", "cluster_context", "multi_namespace_mode"].contains($0.key)
    }
    let namespaces = Set(own.filter { $0.key == "namespace" }.map(\.value))
    guard !isElsewhere, namespaces.count < 2 else { return }
    let namespace = Name(namespaces.first ?? "default")
    let deletes = own.last { $0.key == "delete_worker_pods" }?.value.lowercased() ?? "true"
    let needed =
      Permission.of("pods", ["create", "list", "watch"])
      + Permission.of("pods", [deletes == "true" ? "delete" : "patch"])
    let (account, place) = subject.account(ofPod: part.container.pod)
    let missing = subject.missing(needed, for: account, in: namespace, &findings)
    guard !missing.isEmpty else { return }
    findings.add(
      Self.self,
      "account `\(account.name)` of the scheduler in \(subject.manifests[part.manifest].id) lacks "
        + "verbs in namespace `\(namespace)`, where it makes pods of tasks: "
        + Permission.words(missing),
      at: place,
      hint: namespaces.isEmpty && account.namespace != "default"
        ? "set `[kubernetes_executor] namespace` to `\(account.namespace)`"
        : "add the verbs to its Role")
  }

  /// Looks at those who give applications to an operator.
  private static func inspectWorkers(
    _ settings: [AirflowSetting], in subject: Subject, _ findings: inout Findings
  ) {
    let files = Set(
      settings.filter { $0.key == "pod_template_file" }.map(\.value.lastPathPart))
    let pods = subject.pods.indices.filter {
      subject.pods[$0].holder != nil && files.contains(subject.pods[$0].path)
    }
    guard !pods.isEmpty, let dag = dag(in: subject) else { return }
    let needed = Permission.of(
      "sparkapplications", ["create", "get"], group: "sparkoperator.k8s.io")
    let bound = subject.objects.all("RoleBinding") + subject.objects.all("ClusterRoleBinding")
    let namespaces = Set(
      bound.map { subject.objects.namespace(of: subject.manifests[$0]) }
        + pods.map { subject.objects.namespace(of: subject.manifests[subject.pods[$0].manifest]) })
    for pod in pods {
      let (account, place) = subject.account(ofPod: pod)
      // Where the applications will be only the code of the DAG says.
      let missing = namespaces.map { subject.missing(needed, for: account, in: $0) }
      guard missing.allSatisfy({ $0?.isEmpty == false }) else { continue }
      findings.add(
        Self.self,
        "account `\(account.name)` of workers may not make what `\(dag)` gives to the operator: it "
          + "lacks " + Permission.words(needed),
        at: place, hint: "bind it to a Role with these verbs")
    }
  }

  /// A file of Python that makes applications for an operator.
  private static func dag(in subject: Subject) -> String? {
    subject.configuration.first {
      $0.name.hasSuffix(".py") && $0.text.range(of: "SparkKubernetesOperator") != nil
    }?.name
  }
}
