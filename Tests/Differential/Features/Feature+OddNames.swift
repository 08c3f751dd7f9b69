extension Feature {
  /// Names and namespaces that no cluster would take, or that look like something else.
  static let oddNames = Feature(object: "oddNames", share: 3) { object, draft in
    let isName = draft.chance(70)
    let value = draft.random.pick(Draft.oddNames)
    object[["metadata", isName ? "name" : "namespace"]] = value
  }

  /// Kinds and versions that are nearly those that kustomize knows. A namespace of another group is
  /// not among them: with it kustomize's order of kinds runs in a circle.
  static let oddKinds = Feature(object: "oddKinds", share: 3) { object, draft in
    if object["kind"] == "Namespace" { return }
    switch draft.random.below(3) {
    case 0: object["apiVersion"] = draft.random.pick(Draft.oddVersions)
    case 1: object["kind"] = draft.random.pick(Draft.oddKinds)
    default:
      object["apiVersion"] = draft.random.pick(Draft.oddVersions)
      object["kind"] = draft.random.pick(Draft.oddKinds)
    }
  }
}

extension Draft {
  fileprivate static let oddNames: [Value] = [
    .plain("123"), .plain("1.10"), .plain("true"), .plain("yes"), .plain("null"), .plain("0x1F"),
    .plain("2001-01-01"), "123", "true", "null", "a b", "A", "a:b", "a/b", "é", "a_b", " a", "a\n",
    "a\"b", .lines("two\nlines"), "system:node", "a,b", "${A}", "$(A)", "-", "~",
    .text(String(repeating: "long-", count: 60)),
  ]

  fileprivate static let oddVersions: [Value] = [
    "apps/v1beta1", "extensions/v1beta1", "batch/v1", "v2", "v1", "a/b/c", "/v1", "apps/", "",
    .plain("1"), .plain("null"), "rbac.authorization.k8s.io/v1beta1", "example.dev/v1",
    "serving.knative.dev/v1", "kustomize.config.k8s.io/v1beta1", "V1",
  ]

  fileprivate static let oddKinds: [Value] = [
    "deployment", "Deployment", "ConfigMap", "Secret", "Service", "DeploymentList", "List",
    "PodList", "ClusterRole", "RoleBinding", "Kustomization", "Ingress", "CronJob", "Custom",
    "Role Binding", .plain("1"), .plain("true"),
  ]
}
