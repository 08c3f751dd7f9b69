extension Feature {
  /// Annotations for everything.
  static let commonAnnotations = Feature(layer: "commonAnnotations", share: 25) { draft in
    draft.layer.kustomization["commonAnnotations"] = draft.labels()
  }
}
