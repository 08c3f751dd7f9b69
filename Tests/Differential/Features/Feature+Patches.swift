extension Feature {
  /// Parts of objects that are merged into them.
  static let patches = Feature(layer: "patches", share: 25) { draft in
    for _ in 0...draft.random.below(2) { draft.addPatch() }
  }

  /// The same in their old field.
  static let patchesStrategicMerge = Feature(layer: "patchesStrategicMerge", share: 8) { draft in
    guard let patch = draft.makePatch() else { return }
    let entry: Value =
      draft.chance(50)
      ? .lines(patch.document) : .text(draft.write(.documents([patch]), "patch", "yaml"))
    draft.layer.kustomization.append(entry, to: "patchesStrategicMerge")
  }
}

extension Draft {
  fileprivate mutating func addPatch() {
    guard var patch = makePatch() else { return }
    var entry: Value = [:]
    if chance(40) { entry["target"] = makeTarget(patch) }
    if chance(15) {
      entry["options"] = [random.pick(["allowNameChange", "allowKindChange"]): .plain("true")]
    }
    if entry["target"] != nil, chance(50) { patch[["metadata", "name"]] = "any" }
    var patches = [patch]
    if chance(10), let other = makePatch() { patches.append(other) }
    if chance(50) {
      entry["path"] = .text(write(.documents(patches), "patch", "yaml"))
    } else {
      entry["patch"] = .lines(patches.map(\.document).joined(separator: "---\n"))
    }
    layer.kustomization.append(entry, to: "patches")
  }

  private mutating func makeTarget(_ patch: Value) -> Value {
    var target: Value = [:]
    if chance(70) { target["kind"] = patch["kind"] }
    if chance(60) { target["name"] = patch[["metadata", "name"]] }
    if chance(10) { target["name"] = .text(random.pick([".*", "a|b", "c.*-v1", "db"])) }
    if chance(10) { target["version"] = .text(random.pick(["v1", "v1.*"])) }
    if chance(10) { target["group"] = .text(random.pick(["apps", "", "a.*"])) }
    if chance(15) { target["labelSelector"] = .text(random.pick(["app=web", "env", "!tier"])) }
    if chance(10) { target["namespace"] = .text(random.pick(["default", "one", "t.*"])) }
    return target
  }

  /// A part of an object that is there, made of another one of its kind.
  package mutating func makePatch() -> Value? {
    guard !layer.objects.isEmpty else { return nil }
    let known = random.pick(layer.objects)
    guard let form = ObjectForm.all.first(where: { $0.kind == known.kind }) else { return nil }
    let objects = layer.objects
    var patch = form.make(&self)
    layer.objects = objects
    patch = prune(patch, isTop: true)
    patch[["metadata", "name"]] = .text(chance(70) ? known.original : known.name)
    let namespace = chance(70) ? known.originalNamespace : known.namespace
    patch[["metadata", "namespace"]] = namespace.isEmpty ? nil : .text(namespace)
    return patch
  }

  /// Takes parts of a value away, and puts nulls and directives into it.
  private mutating func prune(_ value: Value, isTop: Bool = false) -> Value {
    switch value {
    case .map(let entries):
      var kept: [Value.Entry] = []
      for entry in entries {
        let isIdentity = isTop && ["apiVersion", "kind", "metadata"].contains(entry.key)
        guard isIdentity || entry.key == "name" || chance(70) else { continue }
        let isNull = !isIdentity && entry.key != "name" && chance(5)
        kept.append(
          .init(key: entry.key, value: isNull ? .plain("null") : prune(entry.value)))
      }
      if chance(4) { kept.append(.init(key: "$patch", value: .text(pickDirective()))) }
      if chance(2) { kept.append(makeLeftover(kept)) }
      return .map(kept)
    case .list(let items):
      var kept: [Value] = []
      for item in items where chance(75) { kept.append(prune(item)) }
      if chance(3) { kept.append(["$patch": .text(pickDirective())]) }
      return .list(kept)
    default:
      return chance(4) ? random.pick([.plain("7"), .plain("true"), "text", .plain("null")]) : value
    }
  }

  /// A directive of Kubernetes that kustomize does not follow.
  private mutating func makeLeftover(_ entries: [Value.Entry]) -> Value.Entry {
    let key = entries.isEmpty ? "containers" : random.pick(entries).key
    switch random.below(3) {
    case 0: return .init(key: "$retainKeys", value: .list([.text(key)]))
    case 1: return .init(key: "$setElementOrder/\(key)", value: [["name": "c0"], ["name": "c1"]])
    default: return .init(key: "$deleteFromPrimitiveList/\(key)", value: ["a"])
    }
  }

  private mutating func pickDirective() -> String {
    random.pick(["merge", "replace", "delete", "delete", "replace", "odd"])
  }
}
