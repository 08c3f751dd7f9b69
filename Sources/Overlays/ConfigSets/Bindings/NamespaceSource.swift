internal import Documents
internal import Manifests

/// The namespace of the ConfigMap.
struct NamespaceSource: BindingSource {
  static let name = "namespace"

  init?(_ fields: Fields, _ reader: inout FieldReader) {
    guard let node = fields[Self.name] else { return nil }
    _ = reader.fields(of: node, named: Self.name, known: [])
  }

  func value(
    of binding: ConfigBinding, in scope: inout BindingScope, _ findings: inout Findings
  ) -> BoundText? {
    let namespace = scope.namespaceText(of: scope.map)
    if namespace.text.isEmpty {
      findings.add(
        "configset-binding", "\(scope.map.id) has no namespace", at: binding.place,
        hint: "set `namespace` in the kustomization, or `destination.namespace`")
    }
    return namespace
  }
}
