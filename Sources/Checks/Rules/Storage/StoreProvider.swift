internal import Documents
internal import Spark

/// Classes of the old SDK are not in the new one.
enum StoreProvider: Rule {
  static let id = "store-provider"
  static let consequence = Consequence.breaksLater
  static let summary = "providers of credentials are classes of the SDK that is there"
  static let page = RulePage(
    why: """
      Hadoop 3.4, which Spark 4 has, uses version 2 of the SDK of AWS. It takes four names of version 1
      for what they mean today; a provider with any other name of `com.amazonaws` is a class that is not
      there.
      """,
    fix: """
      Write a provider of version 2, or one of Hadoop's own. If credentials come from the environment,
      remove the setting: Spark takes them from there.
      """,
    example: """
      spark.hadoop.fs.s3a.aws.credentials.provider  com.amazonaws.auth.WebIdentityTokenCredentialsProvider
      """)

  /// Those that Hadoop translates.
  private static let translated: Set<String> = [
    "com.amazonaws.auth.AnonymousAWSCredentials",
    "com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper",
    "com.amazonaws.auth.EnvironmentVariableCredentialsProvider",
    "com.amazonaws.auth.InstanceProfileCredentialsProvider",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs {
      guard let version = program.version, version.major >= 4 else { continue }
      let hadoop = HadoopSettings(of: program, in: subject)
      guard let setting = hadoop["fs.s3a.aws.credentials.provider"] else { continue }
      let names = setting.value.split { $0 == "," || $0 == " " || $0 == "\n" }.map(String.init)
      for name in names where name.hasPrefix("com.amazonaws.") && !translated.contains(name) {
        findings.add(
          Self.self, "`\(name)` is of version 1 of the SDK, Spark \(version) has version 2",
          at: hadoop.location(of: setting), severity: .warning,
          hint:
            "a class of `software.amazon.awssdk`, or no such setting: Spark takes the environment")
      }
    }
  }
}
