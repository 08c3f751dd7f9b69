extension Feature {
  /// Secrets from literals, files and files of variables.
  static let secretGenerator = Feature(layer: "secretGenerator", share: 35) { draft in
    for _ in 0...draft.random.below(2) {
      var generator = draft.makeGenerator("Secret")
      generator["type"] = draft.maybe(40) {
        .text($0.random.pick(["Opaque", "kubernetes.io/tls", "kubernetes.io/dockerconfigjson"]))
      }
      draft.layer.kustomization.append(generator, to: "secretGenerator")
    }
  }
}
