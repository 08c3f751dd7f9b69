internal import Documents
internal import Manifests
internal import Spark

/// Classes of another Scala, or of another Spark, are not found where they are called.
enum ScalaSuffix: Rule {
  static let id = "scala-suffix"
  static let consequence = Consequence.breaksLater
  static let summary = "packages are those of Spark's Scala and of Spark's version"
  static let page = RulePage(
    why: """
      Spark 4 is built with Scala 2.13 only. A package whose name ends with `_2.12` is loaded, and ends with
      `NoSuchMethodError` or `NoClassDefFoundError` when it is used. Parts of Spark itself have to be of
      its own version.
      """,
    fix: """
      Write the package that ends with `_2.13`, of the version that is for this Spark.
      """,
    example: """
      # Spark 4.1
      spark.jars.packages    org.apache.spark:spark-avro_2.12:4.1.0
      """)

  private static let keys = ["spark.jars.packages", "spark.jars", "spark.driver.extraClassPath"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var seen: Set<SettingOrigin> = []
    for program in subject.programs {
      guard let version = program.version else { continue }
      for case let setting? in keys.map({ program.settings[$0] })
      where seen.insert(setting.origin).inserted {
        for package in setting.value.split(separator: ",").map({ String($0).trimmingSpace }) {
          guard let (message, hint) = problem(of: package, with: version) else { continue }
          findings.add(
            Self.self, "`\(package)` \(message)", at: subject.location(of: setting), hint: hint)
        }
      }
    }
  }

  private static func problem(
    of package: String, with version: SparkVersion
  ) -> (message: String, hint: String)? {
    if version.major >= 4, package.holds("_2.12") {
      return ("is for Scala 2.12, Spark \(version) has 2.13", "write its `_2.13`")
    }
    // Parts of Spark have its version: group, name with Scala's, version.
    let parts = package.split(separator: ":")
    guard parts.count == 3, parts[0] == "org.apache.spark", parts[1].hasPrefix("spark-"),
      let own = SparkVersion(String(parts[2])), own.major >= 2,
      own.major != version.major
        || own.minor != version.minor
    else { return nil }
    return (
      "is a part of Spark \(own), the program is Spark \(version)", "write version \(version)"
    )
  }
}
