extension Feature {
  /// Objects that configure transformers: in place, in files, in folders.
  static let transformers = Feature(layer: "transformers", share: 25) { draft in
    for _ in 0...draft.random.below(3) {
      let objects = draft.makeTransformers()
      draft.addObjects(objects, to: "transformers")
    }
  }

  /// Objects that configure generators.
  static let generators = Feature(layer: "generators", share: 15) { draft in
    for _ in 0...draft.random.below(2) {
      let kind = draft.random.pick(["ConfigMap", "Secret"])
      var object = draft.makePlugin("\(kind)Generator")
      var generator = draft.makeGenerator(kind)
      if draft.chance(30), let name = generator["name"] {
        object[["metadata", "name"]] = name
        generator["name"] = nil
      }
      for entry in generator.entries { object[entry.key] = entry.value }
      draft.addObjects([object], to: "generators")
    }
  }

  /// Objects that configure validators; most change nothing.
  static let validators = Feature(layer: "validators", share: 5) { draft in
    var object = draft.makePlugin("LabelTransformer")
    object["labels"] = draft.labels()
    object["fieldSpecs"] = [["path": "metadata/labels", "create": draft.chance(5) ? true : false]]
    draft.addObjects([object], to: "validators")
  }

  /// What is written into the objects about the build.
  static let buildMetadata = Feature(layer: "buildMetadata", share: 15) { draft in
    draft.layer.kustomization["buildMetadata"] = draft.some(2) { draft in
      .text(draft.random.pick(["originAnnotations", "transformerAnnotations", "odd"]))
    }
  }
}

extension Draft {
  /// Lists objects: as a text, a file, or a folder with a kustomization that may change them.
  fileprivate mutating func addObjects(_ objects: [Value], to field: String) {
    let entry: Value
    switch random.below(3) {
    case 0:
      entry = .lines(objects.map(\.document).joined(separator: "---\n"))
    case 1: entry = .text(write(.documents(objects), "objects", "yaml"))
    default:
      let folder = newFolder("plugins")
      var kustomization: Value = ["resources": ["objects.yaml"]]
      kustomization["namePrefix"] = maybe(20) { _ in "pre-" }
      kustomization["namespace"] = maybe(10) { _ in "one" }
      kustomization["commonLabels"] = maybe(10) { $0.labels() }
      tree.files["\(folder)/objects.yaml"] = .documents(objects)
      tree.files["\(folder)/kustomization.yaml"] = .documents([kustomization])
      entry = .text(layer.path(to: folder))
    }
    layer.kustomization.append(entry, to: field)
  }

  fileprivate mutating func makePlugin(_ kind: String) -> Value {
    let name = "plugin\(random.below(100_000))"
    return ["apiVersion": "builtin", "kind": .text(kind), "metadata": ["name": .text(name)]]
  }

  fileprivate mutating func makeTransformers() -> [Value] {
    (0...random.below(2)).map { _ in
      random.chance(15) ? makePatchPlugin() : makeFieldPlugin()
    }
  }

  private mutating func makePatchPlugin() -> Value {
    guard let patch = makePatch() else { return makeFieldPlugin() }
    let isOld = chance(30)
    var object = makePlugin(isOld ? "PatchStrategicMergeTransformer" : "PatchTransformer")
    if chance(50) {
      let path = Value.text(write(.documents([patch]), "patch", "yaml"))
      object[isOld ? "paths" : "path"] = isOld ? [path] : path
    } else {
      object[isOld ? "patches" : "patch"] = .lines(patch.document)
    }
    return object
  }

  private mutating func makeFieldPlugin() -> Value {
    let kind = random.pick(Self.fieldPlugins)
    var object = makePlugin(kind.name)
    if !kind.list.isEmpty, chance(98) { object["fieldSpecs"] = makeFieldSpecs(of: kind.list) }
    switch kind.name {
    case "PrefixTransformer":
      object["prefix"] = maybe(95) { .text($0.random.pick(["px-", "px-", "1", ""])) }
    case "SuffixTransformer":
      object["suffix"] = .text(random.pick(["-sx", "-1", "x", "1", "true"]))
    case "PrefixSuffixTransformer":
      object["prefix"] = maybe(70) { _ in "ps-" }
      object["suffix"] = maybe(70) { _ in "-ps" }
    case "NamespaceTransformer":
      object[["metadata", "namespace"]] = maybe(90) { .text($0.random.pick(Self.namespaces)) }
      object["unsetOnly"] = maybe(40) { $0.chance(80) ? true : false }
      object["setRoleBindingSubjects"] = maybe(50) {
        .text($0.random.pick(["defaultOnly", "allServiceAccounts", "none", "allServiceAccounts"]))
      }
    case "LabelTransformer": object["labels"] = labels()
    case "AnnotationsTransformer": object["annotations"] = labels()
    case "ImageTagTransformer":
      object["imageTag"] = [
        "name": .text(random.pick(Self.imageNames)), "newTag": .plain(random.pick(["v9", "1.20"])),
      ]
    case "ReplicaCountTransformer":
      object["replica"] = [
        "name": .text(layer.objects.isEmpty ? "web" : random.pick(layer.objects).name),
        "count": .plain(String(random.below(9))),
      ]
    default: break
    }
    return object
  }

  private static let fieldPlugins: [(name: String, list: String)] = [
    ("PrefixTransformer", "namePrefix"), ("SuffixTransformer", "nameSuffix"),
    ("PrefixSuffixTransformer", "namePrefix"), ("NamespaceTransformer", "namespace"),
    ("LabelTransformer", "commonLabels"), ("AnnotationsTransformer", "commonAnnotations"),
    ("ImageTagTransformer", "images"), ("ReplicaCountTransformer", "replicas"),
    ("HashTransformer", ""),
  ]
}
