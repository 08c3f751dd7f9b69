extension RuleFamily {
  /// Configuration is written once, in layers, and mounted.
  static let layout = RuleFamily(
    "layout", "Layers of configuration",
    [
      RedundantOverride.self, DeadOverride.self, DifferentCopies.self, CopiedConfiguration.self,
    ])
}
