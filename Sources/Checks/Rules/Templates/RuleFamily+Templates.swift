extension RuleFamily {
  /// The pods that Spark makes.
  static let templates = RuleFamily(
    "templates", "Pods that Spark makes",
    [
      MissingTemplate.self, TemplateForm.self, TemplateContainer.self, TemplateNamespace.self,
      SharedMountPath.self, SharedVolumeName.self, TemplateVolume.self, MissingImage.self,
      VolumeSetting.self, ReservedLabel.self, ExecutorNames.self, SecretVariable.self,
      RefusedValue.self, OverwrittenTemplate.self, UnsharedFolder.self,
    ])
}
