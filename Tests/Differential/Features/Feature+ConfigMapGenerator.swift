extension Feature {
  /// ConfigMaps from literals, files and files of variables.
  static let configMapGenerator = Feature(layer: "configMapGenerator", share: 45) { draft in
    for _ in 0...draft.random.below(2) {
      let generator = draft.makeGenerator("ConfigMap")
      draft.layer.kustomization.append(generator, to: "configMapGenerator")
    }
  }
}
