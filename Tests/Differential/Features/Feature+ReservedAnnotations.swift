extension Feature {
  /// Annotations that kustomize keeps for itself.
  static let reservedAnnotations = Feature(object: "reservedAnnotations", share: 2) {
    object, draft in
    let key = draft.random.pick([
      "config.kubernetes.io/index", "config.kubernetes.io/path", "config.k8s.io/id",
      "internal.config.kubernetes.io/foo", "kustomize.config.k8s.io/id",
      "config.kubernetes.io/function", "kustomize.config.k8s.io/needs-hash",
      "kustomize.config.k8s.io/behavior",
    ])
    object[["metadata", "annotations", key]] = "1"
  }
}
