extension Mistake {
  /// Mistakes in the fields of a kustomization.
  static let fields: [Mistake] = [
    Mistake(name: "unknown field") { draft in
      let names = ["namePrefx", "resource", "commonLabel", "foo", "spec", "vars2"]
      let name = draft.random.pick(names)
      draft.edit(draft.anyKustomization) { $0[name] = "a" }
    },
    Mistake(name: "wrong type") { draft in
      let field = draft.random.pick(wrongFields)
      draft.edit(draft.anyKustomization) { $0[field.key] = field.value }
    },
    Mistake(name: "wrong entry") { draft in
      let field = draft.random.pick(wrongEntries)
      draft.append(field.value, to: field.key, in: draft.anyKustomization)
    },
    Mistake(name: "spoiled field") { draft in
      let path = draft.anyKustomization
      guard var value = draft.tree.files[path]?.values.first else { return }
      draft.spoil(&value)
      draft.tree.files[path] = .documents([value])
    },
    Mistake(name: "other kind") { draft in
      let kinds = ["Kustomization", "Component", "kustomization", "Deployment", ""]
      let kind = draft.random.pick(kinds)
      draft.edit(draft.anyKustomization) { $0["kind"] = .text(kind) }
    },
    Mistake(name: "other version") { draft in
      let versions = [
        "kustomize.config.k8s.io/v1beta1", "kustomize.config.k8s.io/v1alpha1", "v1",
        "kustomize.config.k8s.io/v1", "",
      ]
      let version = draft.random.pick(versions)
      draft.edit(draft.anyKustomization) { $0["apiVersion"] = .text(version) }
    },
  ]

  private static let wrongFields: [Value.Entry] = [
    .init(key: "namePrefix", value: ["a"]), .init(key: "namePrefix", value: 1),
    .init(key: "namePrefix", value: .plain("null")), .init(key: "nameSuffix", value: true),
    .init(key: "namespace", value: .plain("1.5")), .init(key: "namespace", value: ""),
    .init(key: "resources", value: "a.yaml"), .init(key: "resources", value: [:]),
    .init(key: "resources", value: [1]), .init(key: "resources", value: .plain("null")),
    .init(key: "commonLabels", value: ["a": 1]), .init(key: "commonLabels", value: ["a": true]),
    .init(key: "commonLabels", value: ["a": .plain("yes")]),
    .init(key: "commonLabels", value: ["a": .plain("null")]),
    .init(key: "commonLabels", value: ["a": ["b": "c"]]), .init(key: "commonLabels", value: []),
    .init(key: "commonAnnotations", value: "a"), .init(key: "labels", value: ["a": "b"]),
    .init(key: "images", value: [:]), .init(key: "replicas", value: 3),
    .init(key: "sortOptions", value: "fifo"), .init(key: "sortOptions", value: ["order": "random"]),
    .init(key: "sortOptions", value: [:]), .init(key: "generatorOptions", value: []),
    .init(key: "metadata", value: ["name": "a", "labels": ["b": "c"]]),
    .init(key: "metadata", value: ["unknown": "a"]), .init(key: "components", value: "a"),
  ]

  private static let wrongEntries: [Value.Entry] = [
    .init(key: "images", value: ["newTag": "a"]), .init(key: "images", value: [:]),
    .init(key: "images", value: ["name": "nginx", "newTag": 1]),
    .init(key: "images", value: ["name": "nginx", "newTag": .plain("1.10")]),
    .init(key: "images", value: ["name": "nginx", "unknown": "a"]),
    .init(key: "images", value: "nginx"), .init(key: "images", value: .plain("null")),
    .init(key: "replicas", value: ["name": "absent", "count": 1]),
    .init(key: "replicas", value: ["name": "web"]), .init(key: "replicas", value: ["count": 1]),
    .init(key: "replicas", value: ["name": "web", "count": "1"]),
    .init(key: "replicas", value: ["name": "web", "count": .plain("1.5")]),
    .init(key: "labels", value: [:]), .init(key: "labels", value: ["includeSelectors": true]),
    .init(key: "labels", value: ["pairs": ["a": 1]]),
    .init(key: "labels", value: ["pairs": ["a": "b"], "includeSelectors": "true"]),
    .init(key: "labels", value: ["pairs": ["a": "b"], "fields": [["kind": "Deployment"]]]),
    .init(key: "labels", value: ["pairs": ["a": "b"], "fields": [["path": "spec/replicas"]]]),
    .init(key: "resources", value: .plain("null")), .init(key: "resources", value: ["a": "b"]),
  ]
}
