extension RuleFamily {
  /// What containers start, and as whom.
  static let containers = RuleFamily(
    "containers", "What containers start, and as whom",
    [
      UserByName.self, UserWithoutName.self, ReadOnlyFile.self, TemporaryFolder.self,
      IvyFolder.self, ServerInBackground.self, DriverBySparkClass.self, MissingTool.self,
      UnwritableFolder.self, InstallAtStart.self, NoMemoryLimit.self, WorkerMemory.self,
      VolumeGroup.self,
    ])
}
