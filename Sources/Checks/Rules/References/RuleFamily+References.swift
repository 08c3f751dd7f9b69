extension RuleFamily {
  /// What objects say of each other.
  static let references = RuleFamily(
    "references", "Objects that belong together",
    [
      MissingObject.self, MissingSecret.self, MissingKey.self, FolderOverFile.self,
      MountWithoutVolume.self, UnusedVolume.self, SelectorWithoutPods.self,
      SelectorAndTemplate.self, WrongLabel.self, WrongName.self, TooLarge.self,
    ])
}
