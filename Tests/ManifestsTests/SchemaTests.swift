import Documents
import Manifests
import Testing

/// What is known of Kubernetes' kinds and how their fields merge.
@Suite struct SchemaTests {
  static let deployment = ObjectKind(apiVersion: "apps/v1", kind: "Deployment")

  @Test(arguments: [
    ("v1", "ConfigMap", true), ("v1", "Namespace", false), ("apps/v1", "Deployment", true),
    ("rbac.authorization.k8s.io/v1", "ClusterRole", false), ("batch/v1beta1", "CronJob", true),
    ("v1", "NodeProxyOptions", false), ("autoscaling/v1", "Scale", true),
  ])
  func scopes(_ apiVersion: String, _ kind: String, _ isNamespaced: Bool) {
    let kind = ObjectKind(apiVersion: apiVersion, kind: Name(kind))
    #expect(Schema.isNamespaced(kind) == isNamespaced)
    #expect(kind.isClusterScoped == !isNamespaced)
  }

  /// Of these nothing is known: later versions, own kinds, kinds that cannot be read from a
  /// cluster, and kinds of which only lists are known.
  @Test(arguments: [
    ("v2", "ConfigMap"), ("", "ConfigMap"), ("apps/v1", "ConfigMap"), ("v1", "configmap"),
    ("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy"), ("v1", ""), ("", ""),
    ("example.com/v1", "Thing"), ("authentication.k8s.io/v1", "TokenReview"), ("v1", "Binding"),
    ("v1", "ConfigMapList"), ("apps/v1", "Deployment v1"), ("v1", "Pod v1 :n"),
    ("v1", "\u{10FFFF}"),
  ])
  func unknownScopes(_ apiVersion: String, _ kind: String) {
    let kind = ObjectKind(apiVersion: apiVersion, kind: Name(kind))
    #expect(Schema.isNamespaced(kind) == nil)
    #expect(!kind.isClusterScoped)
  }

  /// Follows names from the type of a kind.
  static func field(_ path: String, of kind: ObjectKind = deployment) -> SchemaField? {
    var type = Schema.type(of: kind)
    var field: SchemaField?
    for name in path.split(separator: "/") {
      field = type?.field(String(name))
      type = field?.type
    }
    return field
  }

  @Test(arguments: [
    ("spec/template/spec/containers", ["name"]),
    ("spec/template/spec/initContainers/env", ["name"]),
    ("spec/template/spec/containers/ports", ["containerPort", "protocol"]),
    ("spec/template/spec/containers/volumeMounts", ["mountPath"]),
    ("spec/template/spec/topologySpreadConstraints", ["topologyKey", "whenUnsatisfiable"]),
    ("spec/template/spec/hostAliases", ["ip"]),
    ("metadata/ownerReferences", ["uid"]),
  ])
  func mergedLists(_ path: String, _ keys: [String]) throws {
    let field = try #require(Self.field(path))
    #expect(field.shape == .mergedList)
    #expect(field.mergeKeys == keys)
    #expect(field.strategies == .merge)
  }

  @Test func otherStrategies() throws {
    let volumes = try #require(Self.field("spec/template/spec/volumes"))
    #expect(volumes.shape == .mergedList)
    #expect(volumes.mergeKeys == ["name"])
    #expect(volumes.strategies == [.merge, .retainKeys])
    let strategy = try #require(Self.field("spec/strategy"))
    #expect(strategy.shape == .object)
    #expect(strategy.strategies == .retainKeys)
  }

  @Test(arguments: ["tolerations", "containers/command", "containers/envFrom", "readinessGates"])
  func atomicLists(_ path: String) throws {
    let field = try #require(Self.field("spec/template/spec/" + path))
    #expect(field.shape == .atomicList)
    #expect(field.mergeKeys.isEmpty)
    #expect(field.strategies.isEmpty)
  }

  @Test func sets() throws {
    let finalizers = try #require(Self.field("metadata/finalizers"))
    #expect(finalizers.shape == .setOfScalars)
    #expect(finalizers.mergeKeys.isEmpty)
    #expect(finalizers.type == nil)
  }

  @Test(arguments: [
    "metadata/name", "spec/replicas", "spec/unknown", "spec/selector/matchLabels/app",
    "spec/template/spec/containers/resources/limits", "", "a,b", "spec:", "spec:o",
  ])
  func nothingIsSaidOfOtherFields(_ path: String) {
    #expect(Self.field(path) == nil)
  }

  @Test func servicesMergePortsByTwoKeys() {
    let service = ObjectKind(apiVersion: "v1", kind: "Service")
    #expect(Self.field("spec/ports", of: service)?.mergeKeys == ["port", "protocol"])
    #expect(Self.field("spec/externalIPs", of: service)?.shape == .atomicList)
  }

  @Test func customKindsHaveNoType() {
    #expect(Schema.type(of: ObjectKind(apiVersion: "example.com/v1", kind: "Thing")) == nil)
  }

  @Test func namesOfFieldsMayBePartsOfATree() throws {
    let parsed = SourceText("spec").bytes
    #expect(Schema.type(of: Self.deployment)?.field(parsed) != nil)
  }
}
