extension RuleFamily {
  /// Object stores: where they are, what is in them, and who may come in.
  static let storage = RuleFamily(
    "storage", "Object stores",
    [
      MissingBucket.self, BucketWithPrefix.self, StoreScheme.self, StorePathStyle.self,
      StoreEndpoints.self, StoreConnector.self, StoreCredentials.self, StoreProvider.self,
    ])
}
