extension RuleFamily {
  /// What a repository that is delivered by itself has to say, and what must not contradict itself.
  static let gitops = RuleFamily(
    "gitops", "Delivery from a repository",
    [
      UnusedKubernetesSettings.self, UnusedCelebornSettings.self, UnusedAllocationSettings.self,
      ConfigWithoutRestart.self, JobChanges.self, SelectorChanges.self, PruneProtection.self,
      TrackingLabel.self, TemplateMark.self, ApplicationPath.self, ApplicationProject.self,
      OperatorChart.self,
    ])
}
