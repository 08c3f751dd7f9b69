extension RuleFamily {
  /// What accounts may do.
  static let access = RuleFamily(
    "access", "What accounts may do",
    [
      DriverPermissions.self, DriverCleanUp.self, DriverToken.self, BroadRole.self,
      SubjectNamespace.self, AirflowPermissions.self, ZeppelinPermissions.self,
    ])
}
