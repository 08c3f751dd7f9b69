internal import Documents
internal import Manifests

/// A field that something in the cluster writes, so that it differs from what was rendered.
struct IgnoredDifference: Hashable {
  let object: GroupKind
  let name: String
  /// Empty for objects outside namespaces.
  var namespace = ""
  let field: Field

  /// How Argo CD finds a field.
  enum Field: Hashable {
    case pointer(String)
    /// An expression of jq, for fields of items.
    case expression(String)
  }

  /// The fields of other objects that an object in a namespace writes, or its own that others do.
  static func all(of manifest: Manifest, in namespace: String) -> [IgnoredDifference] {
    switch (manifest.kind.group.string, manifest.kind.kind.string) {
    case ("autoscaling", "HorizontalPodAutoscaler"):
      replicas(scaledBy: manifest, in: namespace).map { [$0] } ?? []
    case ("admissionregistration.k8s.io", "MutatingWebhookConfiguration"),
      ("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"):
      certificates(of: manifest).map { [$0] } ?? []
    default: []
    }
  }

  /// How many there are of something is what its autoscaler says.
  private static func replicas(
    scaledBy manifest: Manifest, in namespace: String
  ) -> IgnoredDifference? {
    guard let target = manifest.root["spec"]?["scaleTargetRef"], let kind = target["kind"],
      let name = target["name"]
    else { return nil }
    let version = target["apiVersion"]?.string ?? ""
    let type = ObjectKind(apiVersion: version, kind: Name(kind.string))
    return IgnoredDifference(
      object: GroupKind(type), name: name.string, namespace: namespace,
      field: .pointer("/spec/replicas"))
  }

  /// Whose certificate a webhook has says the webhook itself, where nothing is rendered.
  private static func certificates(of manifest: Manifest) -> IgnoredDifference? {
    guard let webhooks = manifest.root["webhooks"], webhooks.kind == .sequence,
      webhooks.children.contains(where: { $0["clientConfig"]?["caBundle"] == nil })
    else { return nil }
    return IgnoredDifference(
      object: GroupKind(manifest.kind), name: manifest.name.string,
      field: .expression(".webhooks[]?.clientConfig.caBundle"))
  }
}
