extension RuleFamily {
  /// The Hive Metastore, and how Spark speaks to it.
  static let metastore = RuleFamily(
    "metastore", "Hive Metastore",
    [
      MetastoreDatabase.self, MetastoreSchema.self, MetastoreVersion.self, MetastoreClient.self,
      MetastoreAddress.self, MetastoreDriver.self,
    ])
}
