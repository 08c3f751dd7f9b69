extension RuleFamily {
  /// What starts programs of Spark: operators, Airflow, notebooks.
  static let applications = RuleFamily(
    "applications", "Operator, Airflow and Zeppelin",
    [
      ApplicationFields.self, ApplicationVersion.self, ApplicationNamespace.self,
      ApplicationVolumes.self, AirflowWorker.self, AirflowSection.self, AirflowKeys.self,
      AirflowParts.self, AirflowDags.self, ZeppelinProperties.self, ZeppelinVersion.self,
      ZeppelinService.self, ZeppelinTemplate.self,
    ])
}
