extension Feature {
  /// Objects that are only read, not printed.
  static let localConfig = Feature(object: "localConfig", share: 3) { object, draft in
    let key = "config.kubernetes.io/local-config"
    object[["metadata", "annotations", key]] = .text(draft.chance(75) ? "true" : "false")
  }
}
