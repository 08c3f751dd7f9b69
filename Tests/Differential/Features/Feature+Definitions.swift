extension Feature {
  /// A file that says how the lists of kinds merge, and which kinds have no namespaces.
  static let openAPI = Feature(layer: "openapi", share: 8) { draft in
    let schema = draft.makeSchema()
    let isJSON = draft.chance(60)
    let name = draft.write(
      isJSON ? .json(schema) : .documents([schema]), "schema", isJSON ? "json" : "yaml")
    draft.layer.kustomization["openapi"] =
      draft.chance(90) ? ["path": .text(name)] : ["version": "v1.21.2"]
  }

  /// A file that says which fields of kinds hold names, labels and annotations.
  static let definitions = Feature(layer: "crds", share: 10) { draft in
    let isJSON = draft.chance(60)
    let definitions = draft.makeDefinitions()
    let name = draft.write(
      isJSON ? .json(definitions) : .documents([definitions]), "crds", isJSON ? "json" : "yaml")
    draft.layer.kustomization.append(.text(name), to: "crds")
  }
}

extension Draft {
  fileprivate mutating func makeSchema() -> Value {
    let version = random.pick(["v1", "v2"])
    let kind: Value = ["group": "example.dev", "version": .text(version), "kind": "Custom"]
    var schema: Value = [
      "definitions": [
        "dev.example.Custom": [
          "type": "object",
          "properties": ["spec": ["$ref": "#/definitions/dev.example.Spec"]],
          "x-kubernetes-group-version-kind": .list([kind]),
        ],
        "dev.example.Spec": [
          "type": "object",
          "properties": [
            "volumes": makeListSchema(), "template": ["$ref": "#/definitions/dev.example.Pod"],
          ],
        ],
        "dev.example.Pod": [
          "properties": ["spec": ["properties": ["containers": makeListSchema()]]]
        ],
      ]
    ]
    schema["paths"] = maybe(40) { draft in
      let path = draft.chance(60) ? "customs" : "namespaces/{namespace}/customs"
      return [
        "/apis/example.dev/\(version)/\(path)": ["get": ["x-kubernetes-group-version-kind": kind]]
      ]
    }
    return schema
  }

  private mutating func makeListSchema() -> Value {
    var schema: Value = ["type": "array", "items": ["type": "object"]]
    schema["x-kubernetes-patch-strategy"] = maybe(85) {
      .text($0.random.pick(["merge", "merge", "merge,retainKeys", "retainKeys"]))
    }
    if chance(75) {
      schema["x-kubernetes-patch-merge-key"] = .text(random.pick(["name", "name", "image", "id"]))
    } else {
      schema["x-kubernetes-list-map-keys"] = .list([["name"], ["name", "image"]][random.below(2)])
    }
    return schema
  }

  fileprivate mutating func makeDefinitions() -> Value {
    var spec: Value = ["template": ["$ref": "example.dev/v1.Template"]]
    for field in ["configMapRef", "other", "tags"] {
      spec[field] = maybe(70) { $0.makeMarkedField() }
    }
    return [
      "example.dev/v1.Custom": [
        "Schema": [
          "properties": [
            "apiVersion": ["type": "string"], "kind": ["type": "string"],
            "metadata": ["type": "object"], "spec": ["$ref": "example.dev/v1.Spec"],
          ]
        ]
      ],
      "example.dev/v1.Spec": ["Schema": ["properties": spec]],
      "example.dev/v1.Template": ["Schema": ["properties": ["spec": makeMarkedField()]]],
    ]
  }

  private mutating func makeMarkedField() -> Value {
    switch random.below(5) {
    case 0: return ["x-kubernetes-annotation": ""]
    case 1: return ["x-kubernetes-label-selector": ""]
    case 2: return ["x-kubernetes-identity": ""]
    default:
      var field: Value = [
        "x-kubernetes-object-ref-api-version": "v1",
        "x-kubernetes-object-ref-kind": .text(random.pick(["ConfigMap", "Secret", "Service"])),
      ]
      field["x-kubernetes-object-ref-name-key"] = maybe(30) { _ in "name" }
      return field
    }
  }
}
