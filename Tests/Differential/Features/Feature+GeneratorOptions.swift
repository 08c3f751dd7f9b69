extension Feature {
  /// Options of all generators of a kustomization.
  static let generatorOptions = Feature(layer: "generatorOptions", share: 18) { draft in
    draft.layer.kustomization["generatorOptions"] = draft.makeGeneratorOptions(labelled: 60)
  }
}
