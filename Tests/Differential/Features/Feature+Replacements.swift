extension Feature {
  /// Values that are copied from fields into others.
  static let replacements = Feature(layer: "replacements", share: 25) { draft in
    guard !draft.layer.objects.isEmpty else { return }
    let entries = draft.some(2) { $0.makeReplacement() }
    guard draft.chance(15) else {
      draft.layer.kustomization["replacements"] = entries
      return
    }
    let isSingle = entries.items.count == 1 && draft.chance(50)
    let name = draft.write(.documents([isSingle ? entries.items[0] : entries]), "replace", "yaml")
    draft.layer.kustomization["replacements"] = [["path": .text(name)]]
  }
}

extension Draft {
  fileprivate mutating func makeReplacement() -> Value {
    ["source": makeSource(), "targets": some(2) { $0.makeTarget() }]
  }

  private mutating func makeSource() -> Value {
    let object = random.pick(layer.objects)
    var source: Value = ["kind": .text(object.kind)]
    source["name"] = .text(random.chance(85) ? object.name : object.original)
    if !object.namespace.isEmpty || random.chance(10) {
      source["namespace"] = .text(object.namespace)
    }
    source["fieldPath"] = maybe(75) { draft in
      .text(draft.random.pick(Self.sourcePaths(of: object.kind)))
    }
    source["options"] = maybe(12) { $0.makeOptions() }
    return source
  }

  private mutating func makeTarget() -> Value {
    let object = random.pick(layer.objects)
    var select: Value = [:]
    select["kind"] = maybe(80) { _ in .text(object.kind) }
    select["name"] = maybe(50) { .text($0.chance(70) ? object.name : object.original) }
    select["namespace"] = maybe(8) { _ in "one" }
    select["labelSelector"] = maybe(10) { .text($0.random.pick(["app", "app=web", "!tier"])) }
    var target: Value = ["select": select]
    target["reject"] = maybe(20) { draft in
      let other = draft.random.pick(draft.layer.objects)
      return [
        [draft.chance(50) ? "name" : "kind": .text(draft.chance(50) ? other.name : other.kind)]
      ]
    }
    target["fieldPaths"] = maybe(95) { draft in
      draft.some(2) { .text($0.random.pick(Self.targetPaths(of: object.kind))) }
    }
    target["options"] = maybe(93) { $0.makeOptions(creating: true) }
    return target
  }

  private mutating func makeOptions(creating: Bool = false) -> Value {
    var options: Value = [:]
    if creating { options["create"] = random.chance(99) ? true : false }
    guard !creating || random.chance(10) else { return options }
    options["delimiter"] = .text(random.pick(["-", ".", "/", ":", "e", ""]))
    options["index"] = .plain(String(random.pick([0, 0, 0, 1, 2, -1])))
    return options
  }

  private static func sourcePaths(of kind: String) -> [String] {
    let common = ["metadata.name", "metadata.name", "kind", "apiVersion", "metadata"]
    switch kind {
    case "ConfigMap": return common + ["data.a", "data", "data.b"]
    case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet":
      return common + [
        "spec.replicas", "spec.template.spec.containers.0.image", "spec.template.spec.containers",
        "spec.template.spec.containers.[name=c0].name", "spec.template.spec.containers.-",
        "spec.selector", "spec.template.metadata.labels",
      ]
    case "Service":
      return common + ["spec.ports.0.port", "spec.ports.[port=80].targetPort", "spec"]
    default: return common
    }
  }

  private static func targetPaths(of kind: String) -> [String] {
    let common = [
      "metadata.annotations.one", "metadata.annotations.a\\.b/c", "metadata.annotations.[d.e]",
      "metadata.labels.app", "metadata.labels.new", "metadata.name", "metadata.namespace",
      "extra.list.0", "extra.items.[name=a].value", "extra.values.[=v]", "extra.deep.er",
    ]
    switch kind {
    case "ConfigMap": return common + ["data.a", "data.c", "data.[a.b]", "immutable"]
    case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet":
      return common + [
        "spec.replicas", "spec.template.spec.containers.*.image",
        "spec.template.spec.containers.[name=c].image",
        "spec.template.spec.containers.[name=c0].env.[name=V1].value",
        "spec.template.spec.containers.0", "spec.template.spec.containers.1.args.0",
        "spec.template.spec.containers", "spec.template.spec.nodeSelector",
        "spec.template.spec.containers.*.env.[name=N].value",
      ]
    case "Service":
      return common + ["spec.ports.0.port", "spec.ports.[name=x].port", "spec.ports.1", "spec"]
    default: return common
    }
  }
}
