extension RuleFamily {
  /// What Spark says of its settings.
  static let properties = RuleFamily("properties", "Settings of Spark", [])
}
