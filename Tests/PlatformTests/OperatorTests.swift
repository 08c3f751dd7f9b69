import CaseSupport
import ProgramSupport
import Testing

/// The environment `cluster`: Spark Operator, its kinds, and the namespaces it works in.
@Suite struct OperatorTests {
  private static let folder = "environments/cluster/job-namespaces"
  private static let label = "electinfo.dev/spark-jobs"

  /// The namespaces that are job namespaces by each of the things that make them so.
  private static func jobNamespaces(in objects: [Thing]) -> [String: [String]] {
    func bound(_ role: String) -> [String] {
      objects.filter { $0.kind == "RoleBinding" && $0[path: "roleRef.name"].text == role }
        .map(\.namespace)
    }
    func watched(by name: String) -> [String] {
      let deployment = objects.first { $0.kind == "Deployment" && $0.name == name }
      let flag = "--namespaces="
      return deployment.map { $0[path: "spec.template.spec.containers.0.args"].texts }?
        .filter { $0.hasPrefix(flag) }.map { String($0.dropFirst(flag.count)) } ?? []
    }
    return [
      "label": objects.filter { $0.kind == "Namespace" && $0.labels[label].text == "true" }
        .map(\.name),
      "rights of the controller": bound("spark-operator-controller-jobs"),
      "rights of the webhook": bound("spark-operator-webhook-jobs"),
      "the controller": watched(by: "spark-operator-controller"),
      "the webhook": watched(by: "spark-operator-webhook"),
    ].mapValues { $0.sorted() }
  }

  /// Where applications of the operator run.
  private static let namespaces = [
    "spark-35-airflow-operator", "spark-41-airflow-operator", "spark-dev", "spark-prod",
    "spark-staging",
  ]

  @Test func aJobNamespaceIsAFolderAndALine() throws {
    var platform = try Platform()
    let folders = Set(platform.files(below: Self.folder).map { $0.split(separator: "/")[3] })
    let known = folders.map(String.init).sorted()
    #expect(known == Self.namespaces)
    for (what, namespaces) in Self.jobNamespaces(in: try platform.objects(of: "cluster")) {
      #expect(namespaces == known, "\(what)")
    }
    let old = Self.folder + "/spark-dev"
    for path in platform.files(below: old) {
      let copy = path.replacingOccurrences(of: "spark-dev", with: "spark-new")
      platform[copy] = platform[path]?.replacingOccurrences(of: "spark-dev", with: "spark-new")
    }
    let line = "- job-namespaces/spark-dev\n"
    try platform.replace(
      line, in: "environments/cluster/kustomization.yaml",
      by: line + "- job-namespaces/spark-new\n")
    for (what, namespaces) in Self.jobNamespaces(in: try platform.objects(of: "cluster")) {
      #expect(namespaces == (Self.namespaces + ["spark-new"]).sorted(), "\(what)")
    }
  }

  @Test func aDeadWebhookBlocksJobNamespacesOnly() throws {
    let objects = try Platform().objects(of: "cluster")
    let hooks = objects.filter { $0.kind.hasSuffix("WebhookConfiguration") }
      .flatMap { $0["webhooks"].items }
    #expect(hooks.count == 6)
    let service = try #require(objects.first { $0.kind == "Service" })
    for hook in hooks {
      #expect(hook[path: "namespaceSelector.matchLabels"].keys == [Self.label])
      #expect(hook["failurePolicy"].text == "Fail")
      let client = hook["clientConfig"]
      #expect(client["caBundle"].isNothing, "the webhook fills it in")
      #expect(client[path: "service.name"].text == service.name)
      #expect(client[path: "service.namespace"].text == service.namespace)
      let isOfPods = hook[path: "rules.0.resources"].texts == ["pods"]
      #expect(isOfPods == !hook["objectSelector"].isNothing)
    }
  }

  @Test func rightsEndWhereTheyAreNeeded() throws {
    let objects = try Platform().objects(of: "cluster")
    let bindings = objects.filter { $0.kind == "ClusterRoleBinding" }
    #expect(bindings.map { $0[path: "roleRef.name"].text } == ["spark-operator-webhook"])
    for role in objects.filter({ ["Role", "ClusterRole"].contains($0.kind) }) {
      for rule in role["rules"].items {
        #expect(!rule["verbs"].texts.contains("*") && !rule["resources"].texts.contains("*"))
        guard rule["resources"].texts.contains("secrets") else { continue }
        #expect(role.kind == "Role" && role.namespace == "spark-operator")
        #expect(rule["verbs"].texts == ["create"] || rule["resourceNames"].items.count == 1)
      }
    }
    let accounts = objects.filter { $0.kind == "ServiceAccount" }.map(\.name)
    for subject in objects.flatMap({ $0["subjects"].items }) {
      #expect(accounts.contains(subject["name"].text))
      #expect(subject["namespace"].text == "spark-operator")
    }
  }

  @Test func everyNamespaceAndEveryPodIsRestricted() throws {
    let objects = try Platform().objects(of: "cluster")
    let namespaces = objects.filter { $0.kind == "Namespace" }
    #expect(namespaces.map(\.name) == (Self.namespaces + ["spark-operator"]).sorted())
    for namespace in namespaces {
      for mode in ["enforce", "audit", "warn"] {
        let key = "pod-security.kubernetes.io/" + mode
        #expect(namespace.labels[key].text == "restricted", "\(namespace.name)")
        #expect(namespace.labels[key + "-version"].text == "v1.34", "\(namespace.name)")
      }
    }
    let deployments = objects.filter { $0.kind == "Deployment" }
    #expect(deployments.count == 2)
    for deployment in deployments {
      let pod = deployment[path: "spec.template.spec"]
      #expect(Restricted.faults(of: pod) == [], "\(deployment.name)")
      #expect(pod[path: "containers.0.image"].text.hasSuffix(":2.5.2"))
    }
    #expect(!objects.contains { $0.kind == "Secret" }, "the webhook makes its own")
  }

  @Test func whatIsLostWithItsContentIsNotPruned() throws {
    for object in try Platform().objects(of: "cluster") {
      let options = object[path: "metadata.annotations"]["argocd.argoproj.io/sync-options"].text
        .split(separator: ",")
      let holds = ["Namespace", "CustomResourceDefinition"].contains(object.kind)
      #expect(options.contains("Prune=false") == holds, "\(object.kind) \(object.name)")
    }
  }

  @Test func renderedTwiceItIsTheSame() throws {
    let platform = try Platform()
    #expect(try platform.text(of: "cluster") == platform.text(of: "cluster"))
  }

  private static let hasKubectl =
    (try? Command("kubectl", ["version", "--client"]).run())?.status == 0

  /// There is no ConfigSet in it, so kustomize can build it too.
  @Test(.enabled(if: hasKubectl, "needs kubectl, which brings kustomize"))
  func kustomizePrintsTheSame() throws {
    let folder = CaseFiles.root + "/environments/cluster"
    let theirs = try Command("kubectl", ["kustomize", folder], splitsOutput: true).run()
    #expect(theirs.status == 0, "\(theirs.talk)")
    #expect(try Platform().text(of: "cluster") == theirs.output)
  }
}
