extension RuleFamily {
  /// What images are made of, and which are used.
  static let images = RuleFamily(
    "images", "Images and packages",
    [
      ExecutorEntryPoint.self, ConnectPackages.self, UnpublishedImage.self,
      FloatingImage.self, FloatingTag.self, UnknownTarget.self, ScalaSuffix.self,
      UnquotedSpecifier.self, RootImage.self, UncheckedDownload.self, ConfigurationInImage.self,
      UnboundedPackages.self, HiveDriver.self, ExecutorImage.self, JavaVersion.self,
    ])
}
