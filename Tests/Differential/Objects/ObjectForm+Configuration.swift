extension ObjectForm {
  static let configMap = ObjectForm("ConfigMap", "v1", weight: 8) { draft in
    var fields: Value = ["data": ["a": .text(draft.random.pick(Draft.words)), "b": "c"]]
    fields["immutable"] = draft.maybe(5) { _ in true }
    return fields
  }

  static let secret = ObjectForm("Secret", "v1", weight: 5) { draft in
    var fields: Value = ["type": "Opaque"]
    fields["data"] = draft.maybe(60) { _ in ["a": "dg=="] }
    fields["stringData"] = draft.maybe(40) { _ in ["b": "text"] }
    return fields
  }

  static let service = ObjectForm("Service", "v1", weight: 6) { draft in
    var spec: Value = ["ports": [["port": 80, "targetPort": "http"]]]
    spec["selector"] = draft.maybe(80) { $0.labels(2) }
    return ["spec": spec]
  }

  static let endpoints = ObjectForm("Endpoints", "v1") { _ in
    ["subsets": [["addresses": [["ip": "10.0.0.1"]]]]]
  }

  static let namespace = ObjectForm("Namespace", "v1", isClusterScoped: true, weight: 3) { draft in
    [:]
  }

  static let node = ObjectForm("Node", "v1", isClusterScoped: true) { draft in
    ["spec": ["configSource": ["configMap": .text(draft.name(of: "ConfigMap"))]]]
  }

  static let customResource = ObjectForm("Custom", "example.dev/v1", "example.dev/v2", weight: 3) {
    draft in
    let name = Value.text(draft.name(of: "ConfigMap"))
    return [
      "spec": [
        "configMapRef": ["name": name],
        "template": ["spec": ["containers": [["name": "a", "image": "nginx:1.7.9"]]]],
        "volumes": [["configMap": ["name": name]]],
      ]
    ]
  }

  static let knativeService = ObjectForm("Service", "serving.knative.dev/v1") { draft in
    let name = Value.text(draft.name(of: "Secret"))
    let variable: Value = ["name": "A", "valueFrom": ["secretKeyRef": ["name": name, "key": "a"]]]
    return ["spec": ["template": ["spec": ["containers": [["name": "a", "env": [variable]]]]]]]
  }

  static let customResourceDefinition = ObjectForm(
    "CustomResourceDefinition", "apiextensions.k8s.io/v1", isClusterScoped: true, weight: 2
  ) { draft in
    var spec: Value = ["group": "example.dev", "names": ["kind": "Custom", "plural": "customs"]]
    spec["scope"] = .text(draft.random.pick(["Namespaced", "Cluster"]))
    spec["conversion"] = draft.maybe(60) { draft in
      ["strategy": "Webhook", "webhook": ["clientConfig": ["service": draft.makeServicePointer()]]]
    }
    return ["spec": spec]
  }

  static let apiService = ObjectForm(
    "APIService", "apiregistration.k8s.io/v1", isClusterScoped: true, weight: 2
  ) { draft in
    ["spec": ["group": "example.dev", "service": draft.makeServicePointer()]]
  }

  static let validatingWebhook = ObjectForm(
    "ValidatingWebhookConfiguration", "admissionregistration.k8s.io/v1", isClusterScoped: true,
    weight: 2
  ) { $0.makeWebhooks() }

  static let mutatingWebhook = ObjectForm(
    "MutatingWebhookConfiguration", "admissionregistration.k8s.io/v1", isClusterScoped: true,
    weight: 2
  ) { $0.makeWebhooks() }
}

extension Draft {
  /// A service by name and namespace.
  fileprivate mutating func makeServicePointer() -> Value {
    var pointer: Value = ["name": .text(name(of: "Service"))]
    let spaces = layer.objects.filter { $0.kind == "Service" }.map(\.namespace) + ["one", "none"]
    pointer["namespace"] = maybe(80) { .text($0.random.pick(spaces)) }
    return pointer
  }

  fileprivate mutating func makeWebhooks() -> Value {
    let webhooks = some(2) { draft in
      ["name": "hook.example.dev", "clientConfig": ["service": draft.makeServicePointer()]]
    }
    return ["webhooks": webhooks]
  }
}
