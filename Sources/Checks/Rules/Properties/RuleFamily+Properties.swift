extension RuleFamily {
  /// What Spark says of its settings.
  static let properties = RuleFamily(
    "properties", "Settings of Spark",
    [
      UnknownSetting.self, SettingOfOtherVersion.self, RenamedSetting.self, SettingValue.self,
      KubernetesQuantity.self, SizeWithoutUnit.self, UnknownClass.self, TaskCores.self,
      SecondConnectServer.self,
      UnresolvedValue.self, QuotedValue.self, DuplicateSetting.self, ForeignKey.self,
    ])
}
