import Checks
import Documents
import Manifests
import Overlays
import Reconciler
import Testing

/// What is known of content that environments share changes nothing but time: they are told the same
/// together, in any order, as each alone.
@Suite struct CheckMemoryTests {
  /// Environments over one base, each with a change of its own, some of them mistakes.
  private static let changes = [
    "clean": "",
    "field": "{template: {spec: {containers: [{name: main, tey: true}]}}}",
    "image": "{template: {spec: {containers: [{name: main, image: example/other}]}}}",
    "mark": "{template: {spec: {containers: [{name: main, args: ['{{ .Values.words }}']}]}}}",
    "probe":
      "{template: {spec: {containers: [{name: main, readinessProbe: {httpGet: {port: none}}}]}}}",
    "same": "{replicas: 2}",
    "secret":
      "{template: {spec: {containers: [{name: main, env: [{name: A_TOKEN, value: ab12cd34}]}]}}}",
    "status": "{replicas: many}",
  ]

  private static let base = [
    "kustomization.yaml": """
    resources: [deployment.yaml]
    configMapGenerator:
    - {name: conf, files: [spark-defaults.conf]}

    """,
    "spark-defaults.conf": """
    spark.executor.memory 2Q
    spark.executor.instancez 3
    spark.celeborn.push.replicate.enabled true
    spark.sql.warehouse.dir "s3a://lake"

    """,
    "deployment.yaml": """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: server}
    spec:
      selector: {matchLabels: {app: server}}
      template:
        metadata: {labels: {app: server}}
        spec:
          containers:
          - name: main
            image: example/server:1.0.0
            args: [--properties-file, /conf/spark-defaults.conf]
            volumeMounts: [{name: conf, mountPath: /conf}]
          volumes: [{name: conf, configMap: {name: conf}}]

    """,
  ]

  /// The tree, anew: nothing is known of it.
  private static func tree() throws -> ReconciledTree {
    var tree = MemoryTree()
    func add(_ text: String, at path: String) throws {
      tree.add(SourceText(text), at: try #require(RepoPath(path)))
    }
    try add(
      "apiVersion: reconcile.electinfo.dev/v1\nkind: Repository\n", at: "reconcile.yaml")
    for (name, text) in base { try add(text, at: "base/" + name) }
    for (name, change) in changes {
      let patch = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: server}\n"
      let resources = "resources: [../../base]\nnamespace: \(name)\nnamePrefix: \(name)-\n"
      try add(
        resources + (change.isEmpty ? "" : "patches: [{path: patch.yaml}]\n"),
        at: "environments/\(name)/kustomization.yaml")
      if change.isEmpty { continue }
      try add(patch + "spec: \(change)\n", at: "environments/\(name)/patch.yaml")
    }
    return ReconciledTree(Workspace(tree))
  }

  /// What is found in environments that are looked at one after the other, by their names.
  private static func findings(in names: [String]) throws -> [(name: String, found: [String])] {
    let tree = try tree()
    let memory = CheckMemory()
    return try names.map { name in
      var report = Report()
      let environment = try #require(tree[name])
      let rendering = Rendering(environment, of: tree, tree.settings(of: environment, &report))
      try #require(!report.hasErrors && !rendering.report.hasErrors, "\(name) is not rendered")
      var places = Places()
      return (
        name,
        rendering.inspect(knowing: memory).report.diagnostics.map { $0.draw(.plain, &places) }
      )
    }
  }

  @Test func environmentsAreToldTheSameTogetherAsAlone() throws {
    let names = Self.changes.keys.sorted()
    var alone: [String: [String]] = [:]
    for name in names { alone[name] = try Self.findings(in: [name])[0].found }
    for name in names where name != "clean" && name != "same" {
      #expect(alone[name]?.count != alone["clean"]?.count, "\(name) has no mistake of its own")
    }
    for order in [names, names.reversed(), names + names] {
      for (name, found) in try Self.findings(in: order) {
        #expect(found == alone[name], "\(name) among \(order)")
      }
    }
  }
}
