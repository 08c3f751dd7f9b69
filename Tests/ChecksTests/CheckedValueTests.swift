import Checks
import Documents
import Manifests
import Testing

/// What the schemas of Kubernetes say of values that are compared.
@Suite struct CheckedValueTests {
  private static func changes(_ old: String, _ new: String) throws -> [String] {
    let documents = try [old, new].map { text in
      try #require(ParsedText.parse(SourceText(text), as: .resource).documents.first)
    }
    var kinds = KnownKinds()
    let kind = kinds.kind(of: documents[1].root)
    return TreeDifference(
      from: documents[0].root, to: documents[1].root, of: kind,
      knowing: CheckedValue.ofObjects(kind)
    ).changes.map { "\($0.isCosmetic ? "~" : "")\($0.action) \($0.path.keyedText)" }
  }

  @Test(arguments: [
    ("memory: 1Gi", "memory: 1024Mi", true), ("cpu: '1'", "cpu: 1", true),
    ("cpu: 1", "cpu: 1000m", true), ("memory: 1Gi", "memory: 1G", false),
    ("cpu: 1", "cpu: 2", false), ("cpu: 1", "cpu: one", false),
  ])
  func amountsOfContainers(_ old: String, _ new: String, _ isSame: Bool) throws {
    func deployment(_ limit: String) -> String {
      """
      apiVersion: apps/v1
      kind: Deployment
      spec:
        template:
          spec:
            containers:
            - name: a
              resources: {limits: {\(limit)}}
      """
    }
    let name = new.prefix { $0 != ":" }
    let path = "spec.template.spec.containers[name=a].resources.limits.\(name)"
    #expect(
      try Self.changes(deployment(old), deployment(new))
        == [isSame ? "~respelled \(path)" : "changed \(path)"])
  }

  @Test func otherAmounts() throws {
    let claim = "apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  resources:\n    requests:\n"
    #expect(
      try Self.changes(claim + "      storage: 1Ti\n", claim + "      storage: 1024Gi\n")
        == ["~respelled spec.resources.requests.storage"])
    let volume = "apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n  - name: a\n    emptyDir: "
    #expect(
      try Self.changes(volume + "{sizeLimit: 1Gi}", volume + "{sizeLimit: 1024Mi}")
        == ["~respelled spec.volumes[name=a].emptyDir.sizeLimit"])
  }

  /// A port of a probe that is text is a name, and text of a ConfigMap is only text.
  @Test func noAmounts() throws {
    let service = "apiVersion: v1\nkind: Service\nspec:\n  ports:\n  - port: 80\n    targetPort: "
    #expect(
      try Self.changes(service + "80", service + "'80'")
        == ["changed spec.ports[port=80].targetPort"])
    let file = "apiVersion: v1\nkind: ConfigMap\ndata:\n  memory: "
    #expect(try Self.changes(file + "1Gi", file + "1024Mi") == ["changed data.memory"])
    let custom = "apiVersion: example.com/v1\nkind: Thing\nspec:\n  memory: "
    #expect(try Self.changes(custom + "1Gi", custom + "1024Mi") == ["changed spec.memory"])
  }
}
