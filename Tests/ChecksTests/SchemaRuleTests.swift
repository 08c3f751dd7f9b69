import Testing

/// What servers take and refuse, value by value.
@Suite struct SchemaRuleTests {
  private static func deployment(_ container: String, spec: String = "") -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: a}
    spec:
      selector: {matchLabels: {a: b}}
      template:
        metadata: {labels: {a: b}}
        spec: {containers: [{name: c, \(container)}]}
      \(spec)
    """
  }

  @Test(arguments: [
    "resources: {limits: {cpu: 1, memory: 1.5Gi, a: 1e3, b: 500m, c: -1, d: 0.5, e: .5E-3}}",
    "ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]",
    "livenessProbe: {httpGet: {port: http}}", "livenessProbe: {httpGet: {port: 80}}",
    "env: null", "imagePullPolicy: ''", "args: [a, null]", "stdin: true",
    "ports: [{containerPort: 80.0}]", "securityContext: {runAsUser: 4294967296}",
    "volumeMounts: [{name: a, mountPath: 2026-01-01}]", "env: [{name: A, value: ''}]",
  ])
  func isAccepted(_ container: String) {
    #expect(Checked(Self.deployment(container)).lines == [])
  }

  @Test(arguments: [
    ("resources: {limits: {cpu: 1x}}", "wrong-value"),
    ("resources: {limits: {cpu: ''}}", "wrong-value"),
    ("resources: {limits: {cpu: 1.5.0}}", "wrong-value"),
    ("resources: {limits: {cpu: 1Gib}}", "wrong-value"),
    ("resources: {limits: {cpu: [1]}}", "wrong-type"),
    ("resources: {limits: {cpu: true}}", "wrong-type"),
    ("resources: [1]", "wrong-type"), ("ports: {}", "wrong-type"), ("stdin: 'true'", "wrong-type"),
    ("ports: [{containerPort: 2147483648}]", "wrong-value"),
    ("ports: [{containerPort: 80.5}]", "wrong-type"), ("ports: [{}]", "missing-field"),
    ("ports: [null]", "wrong-type"), ("livenessProbe: {httpGet: {port: 1.5}}", "wrong-type"),
    ("livenessProbe: {httpGet: {port: true}}", "wrong-type"),
    ("livenessProbe: {httpGet: {}}", "missing-field"),
    ("imagePullPolicy: always", "wrong-value"), ("imagePullPolicy: true", "wrong-type"),
    ("securityContext: {runAsUser: 9223372036854775808}", "wrong-value"),
    ("volumeMounts: [{name: a, mountPath: /a}, {name: b, mountPath: /a}]", "duplicate-item"),
    ("env: [{name: A}, {name: A}]", "duplicate-item"), ("Image: a", "unknown-field"),
    ("args: [1]", "wrong-type"), ("env: [{name: A, value: 1}]", "wrong-type"),
  ])
  func isRefused(_ container: String, _ rule: String) {
    #expect(Checked(Self.deployment(container)).rules == [rule])
  }

  @Test func allMistakesAreFound() {
    let text = Self.deployment("imag: a, tty: 1", spec: "replicas: two")
    #expect(
      Checked(text).lines == [
        "unknown-field: Deployment.apps/a has no field `spec.template.spec.containers[0].imag`",
        "wrong-type: `spec.template.spec.containers[0].tty` of Deployment.apps/a takes a boolean, "
          + "this is a number",
        "wrong-type: `spec.replicas` of Deployment.apps/a takes a whole number, this is a string",
      ])
  }

  @Test(arguments: [
    ("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: '%'}", ["wrong-value"]),
    ("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: YQ==}", []),
    (
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, creationTimestamp: null}\ndata: {a: b}",
      []
    ),
    (
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, creationTimestamp: now}",
      ["wrong-value"]
    ),
    (
      "apiVersion: v1\nkind: ConfigMap\n"
        + "metadata: {name: a, creationTimestamp: 2026-01-31T12:00:00.5+01:00}", []
    ),
    ("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: 1}", ["wrong-type"]),
    ("apiVersion: v1\nkind: ConfigMap\nmetadata: [a]", ["wrong-type"]),
    // The server fills in the group.
    (
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: a}\n"
        + "roleRef: {kind: Role, name: a}", []
    ),
    // Nobody applies a status.
    (
      "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a}]}\n"
        + "status: {containerStatuses: [{name: a}]}", []
    ),
    ("apiVersion: a.b/v1\nkind: Foo\nmetadata: {name: a}", ["unknown-kind"]),
  ])
  func objects(_ text: String, _ rules: [String]) {
    #expect(Checked(text).rules == rules)
  }

  @Test func unknownKindsAreCounted() {
    let foo = "apiVersion: a.b/v1\nkind: Foo\nmetadata: {name: a}\n"
    let checked = Checked(foo + "---\n" + foo)
    #expect(checked.findings.unchecked == ["`a.b/v1` Foo (2 objects)"])
    #expect(!checked.findings.report.hasErrors)
    let old = Checked("apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: {name: a}")
    #expect(old.findings.report.diagnostics.first?.hint == "it serves `apps/v1`")
    #expect(old.findings.report.hasErrors)
  }

  @Test func templatesAreComparedWithPods() {
    let text = """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: a}
      data:
        executor.yaml: |
          apiVersion: v1
          kind: Pod
          spec: {nodeSelectr: {a: b}, containers: [{image: 1}]}
      ---
      apiVersion: sparkoperator.k8s.io/v1beta2
      kind: SparkApplication
      metadata: {name: b}
      spec: {driver: {template: {spec: {tolerations: {key: a}}}}}
      """
    #expect(
      Checked(text).lines == [
        "unknown-field: `executor.yaml` in ConfigMap/a has no field `spec.nodeSelectr`",
        "wrong-type: `spec.containers[0].image` of `executor.yaml` in ConfigMap/a takes a string, "
          + "this is a number",
        "unknown-kind: there is no schema of `sparkoperator.k8s.io/v1beta2` SparkApplication: "
          + "one object not checked",
        "wrong-type: `spec.driver.template.spec.tolerations` of "
          + "SparkApplication.sparkoperator.k8s.io/b takes a list, this is a mapping",
      ])
  }
}
