extension Feature {
  /// Files with lists of fields that transformers change, or that hold names.
  static let configurations = Feature(layer: "configurations", share: 20) { draft in
    for _ in 0...draft.random.below(2) {
      let lists = draft.makeFieldLists()
      let name = draft.write(.documents([lists]), "fields", "yaml")
      draft.layer.kustomization.append(.text(name), to: "configurations")
    }
  }
}

extension Draft {
  fileprivate mutating func makeFieldLists() -> Value {
    var lists: Value = [:]
    for (name, paths) in Self.fieldPaths where chance(25) {
      lists[name] = some(2) { $0.makeFieldSpec(paths, creates: Self.creates(name)) }
    }
    lists["nameReference"] = maybe(25) { draft in
      draft.some(1) { draft in
        var reference = draft.makeKind()
        reference["fieldSpecs"] = draft.some(2) {
          $0.makeFieldSpec(Self.namePaths, creates: false)
        }
        return reference
      }
    }
    return lists
  }

  /// The fields that an object lists for itself.
  package mutating func makeFieldSpecs(of list: String) -> Value {
    let paths = Self.fieldPaths.first { $0.name == list }?.paths ?? []
    return some(2) { $0.makeFieldSpec(paths, creates: $0.chance(50)) }
  }

  /// Whether kustomize's own list creates fields: another answer for the same path is a conflict.
  private static func creates(_ list: String) -> Bool {
    !list.hasPrefix("name") || list == "namespace"
  }

  private mutating func makeFieldSpec(_ paths: [String], creates: Bool) -> Value {
    var field = chance(60) ? makeKind() : [:]
    field["path"] = .text(random.pick(paths))
    field["create"] = creates != chance(2) ? true : maybe(20) { _ in false }
    return field
  }

  private mutating func makeKind() -> Value {
    var kinds = layer.objects.map(\.kind)
    if kinds.isEmpty || chance(20) { kinds = ["Deployment", "Service", "ConfigMap", "Absent"] }
    var kind: Value = ["kind": .text(random.pick(kinds))]
    kind["version"] = maybe(15) { .text($0.random.pick(["v1", "v2"])) }
    kind["group"] = maybe(10) { .text($0.random.pick(["apps", "batch", "policy"])) }
    return kind
  }

  private static let namePaths = [
    "metadata/annotations/owner", "spec/ref/name", "spec/serviceName", "roleRef/name",
    "spec/template/spec/serviceAccountName", "metadata/labels/app", "spec/names",
    "spec/template/spec/containers/name", "spec/other", "data/name",
  ]

  private static let fieldPaths: [(name: String, paths: [String])] = [
    ("namePrefix", ["metadata/name", "metadata/name", "spec/serviceName", "spec/prefixed"]),
    ("nameSuffix", ["metadata/name", "metadata/name", "roleRef/name", "spec/suffixed"]),
    (
      "namespace",
      [
        "metadata/namespace", "metadata/name", "subjects/namespace", "spec/where",
        "spec/template/metadata/namespace", "subjects",
      ]
    ),
    (
      "commonLabels",
      [
        "metadata/labels", "spec/selector", "spec/selector/matchLabels", "spec/more/labels",
        "spec/template/metadata/labels",
      ]
    ),
    ("labels", ["metadata/labels", "spec/template/metadata/labels", "spec/tags"]),
    ("templateLabels", ["spec/template/metadata/labels", "spec/jobTemplate/metadata/labels"]),
    (
      "commonAnnotations",
      [
        "metadata/annotations", "spec/notes", "spec/template/metadata/annotations",
        "spec/volumeClaimTemplates/metadata/annotations",
      ]
    ),
    (
      "images",
      [
        "spec/image", "spec/template/spec/containers/image", "spec/containers[]/image",
        "data/image",
      ]
    ),
    ("replicas", ["spec/replicas", "spec/size", "spec/minReplicas"]),
  ]
}
