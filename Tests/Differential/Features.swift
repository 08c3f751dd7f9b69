extension Feature {
  /// All features, in the order in which they are added to a kustomization: what others refer to
  /// comes first.
  package static let all: [Feature] = [
    bases, diamond, configMapGenerator, secretGenerator, oddContent, resources, rawResources,
    generatorMerge,
    generatorOptions, components, oddPaths, namespace, namePrefix, nameSuffix, commonLabels, labels,
    labelFields, commonAnnotations, images, imagePatterns, replicas, replacements, sortOptions,
    patches, patchesStrategicMerge, jsonPatches, patchesJson6902, configurations, generators,
    transformers, validators, buildMetadata,
    oddNames, oddKinds, oddImages, oddFields, oddScalars, oddMetadata, reservedAnnotations,
    localConfig, listObjects,
    variables, openAPI, definitions,
    spelling, mistake,
  ]

  /// The features with some names; nil for a name that does not exist.
  package static func named(_ names: [String]) -> [Feature]? {
    let found = all.filter { names.contains($0.name) }
    return found.count == Set(names).count ? found : nil
  }
}

extension KustomizationTree {
  /// The tree of a seed.
  package static func make(seed: UInt64, features: [Feature] = Feature.all) -> KustomizationTree {
    var draft = Draft(seed: seed, features: features)
    _ = draft.makeLayer(draft.layer)
    for feature in draft.features {
      guard case .tree(let change) = feature.work, draft.random.chance(feature.share) else {
        continue
      }
      let before = draft.tree.files
      change(&draft)
      if draft.tree.files != before { draft.note(feature.name) }
    }
    return draft.tree
  }
}
