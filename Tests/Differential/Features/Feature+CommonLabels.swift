extension Feature {
  /// Labels that go into selectors too.
  static let commonLabels = Feature(layer: "commonLabels", share: 30) { draft in
    draft.layer.kustomization["commonLabels"] = draft.labels()
  }
}
