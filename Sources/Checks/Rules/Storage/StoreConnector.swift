internal import Documents
internal import Spark

/// The connector of S3 belongs to one release of Hadoop.
enum StoreConnector: Rule {
  static let id = "store-connector"
  static let consequence = Consequence.breaksLater
  static let summary = "the connector of S3 is that of Spark's Hadoop"
  static let page = RulePage(
    why: """
      `hadoop-aws` calls insides of the Hadoop that it is released with. Next to another Hadoop a class
      or a method is missing at the first access.
      """,
    fix: """
      Take `hadoop-aws` 3.3.4 for Spark 3.5, 3.4.1 for Spark 4.0 and 3.4.2 for Spark 4.1, with the SDK
      that it asks for.
      """,
    example: """
      # Spark 3.5.
      spark.jars.packages  org.apache.hadoop:hadoop-aws:3.4.2
      """)

  private static let keys = ["spark.jars", "spark.jars.packages", "spark.driver.extraClassPath"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs {
      guard program.role.isDriver, let version = program.version,
        let wanted = hadoop(of: version)
      else { continue }
      for setting in keys.compactMap({ program.settings[$0] })
      where setting.value.holds("hadoop-aws") {
        for word in setting.value.split(separator: ",").map(String.init) {
          guard let found = connector(in: word), found != wanted else { continue }
          findings.add(
            Self.self,
            "hadoop-aws \(found) is not for Spark \(version), which has Hadoop \(wanted)",
            at: subject.location(of: setting), hint: "hadoop-aws \(wanted), with the SDK of its own"
          )
        }
      }
    }
  }

  /// The Hadoop that a distribution has.
  private static func hadoop(of version: SparkVersion) -> String? {
    switch (version.major, version.minor) {
    case (3, 5): "3.3.4"
    case (4, 0): "3.4.1"
    case (4, 1): "3.4.2"
    default: nil
    }
  }

  /// The version in `org.apache.hadoop:hadoop-aws:3.3.4` or in the name of a file.
  private static func connector(in word: String) -> String? {
    guard let mark = word.firstRange(ofBytes: "hadoop-aws") else { return nil }
    let rest = word[mark.upperBound...].drop { $0 == ":" || $0 == "-" }
    let version = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let parts = version.split(separator: ".").prefix(3)
    return parts.count == 3 ? parts.joined(separator: ".") : nil
  }
}
