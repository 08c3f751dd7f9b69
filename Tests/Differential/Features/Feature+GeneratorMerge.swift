extension Feature {
  /// Generators that change what was generated below.
  static let generatorMerge = Feature(layer: "generatorMerge", share: 40) { draft in
    let known = draft.layer.objects.filter { ["ConfigMap", "Secret"].contains($0.kind) }
    guard !known.isEmpty else { return }
    for _ in 0...draft.random.below(2) {
      let object = draft.random.pick(known)
      guard object.isGenerated || draft.random.chance(30) else { continue }
      let field = object.kind == "Secret" ? "secretGenerator" : "configMapGenerator"
      draft.layer.kustomization.append(draft.makeMerge(of: object), to: field)
    }
  }
}

extension Draft {
  fileprivate mutating func makeMerge(of object: KnownObject) -> Value {
    let isOriginal = random.chance(60)
    var generator: Value = [
      "name": .text(isOriginal ? object.original : object.name),
      "behavior": .text(random.chance(65) ? "merge" : "replace"),
    ]
    let namespace = isOriginal != random.chance(3) ? object.originalNamespace : object.namespace
    if !namespace.isEmpty { generator["namespace"] = .text(namespace) }
    addContent(to: &generator)
    if random.chance(30) { generator["options"] = makeGeneratorOptions(labelled: 60) }
    return generator
  }
}
