extension Feature {
  /// A prefix for all names.
  static let namePrefix = Feature(layer: "namePrefix", share: 35) { draft in
    draft.layer.setPrefix(draft.random.pick(["dev-", "p", "a-b-", "web-", "x."]))
  }
}
