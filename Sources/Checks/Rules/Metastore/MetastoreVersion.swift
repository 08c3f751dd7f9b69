internal import Documents
internal import Spark

/// The client that Spark brings answers to its own version only.
enum MetastoreVersion: Rule {
  static let id = "metastore-version"
  static let consequence = Consequence.refused
  static let summary = "the version of the metastore's client is one that Spark has jars for"
  static let page = RulePage(
    why: """
      Spark brings the jars of one client: 2.3.9 in Spark 3.5, 2.3.10 in Spark 4. With
      `spark.sql.hive.metastore.version` it loads those of another one, from where
      `spark.sql.hive.metastore.jars` says, `builtin` where it says nothing; and it knows some versions
      only. The first use of the catalog shows it.
      """,
    fix: """
      Remove both settings to use the client that is there, or set `spark.sql.hive.metastore.jars` to
      `path` and `spark.sql.hive.metastore.jars.path` to where the jars are in the image.
      """,
    example: """
      spark.sql.hive.metastore.version  3.1.3
      """)

  private static let prefix = "spark.sql.hive.metastore."

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role.isDriver {
      guard let spark = program.version else { continue }
      let settings = program.settings
      let jars = settings[prefix + "jars"]
      if let wanted = settings[prefix + "version"] {
        check(wanted, jars, of: program, spark, subject, &findings)
      }
      if let jars, jars.value == "path", settings[prefix + "jars.path"] == nil,
        program.hasAllSettings
      {
        findings.add(
          Self.self, "nothing says where the jars of the metastore's client are",
          at: subject.location(of: jars), hint: "set `\(prefix)jars.path`")
      }
    }
  }

  private static func check(
    _ wanted: SparkSetting, _ jars: SparkSetting?, of program: SparkProgram, _ spark: SparkVersion,
    _ subject: Subject, _ findings: inout Findings
  ) {
    guard let clients = clients(of: spark) else { return }
    let own = spark.major >= 4 ? "2.3.10" : "2.3.9"
    if let version = HiveVersion(wanted.value), !clients.contains(version.line) {
      findings.add(
        Self.self, "Spark \(spark) has no client for Hive \(wanted.value)",
        at: subject.location(of: wanted),
        hint: clients.sorted().map { "`\($0)`" }.joined(separator: ", "))
    } else if wanted.value != own, jars.map({ $0.value == "builtin" }) ?? program.hasAllSettings {
      findings.add(
        Self.self, "the client that Spark \(spark) brings is of Hive \(own), not \(wanted.value)",
        at: subject.location(of: wanted),
        hint: "set `\(prefix)jars` to `path`, or remove the line",
        notes: subject.notes(("the jars are said here", jars)))
    }
  }

  /// The lines of Hive that a version of Spark has clients for; nil where that is not known here.
  static func clients(of spark: SparkVersion) -> Set<String>? {
    let old: Set = ["2.0", "2.1", "2.2", "2.3", "3.0", "3.1"]
    switch (spark.major, spark.minor) {
    case (3, 5): return old.union(["0.12", "0.13", "0.14", "1.0", "1.1", "1.2"])
    case (4, 0): return old.union(["4.0"])
    case (4, 1): return old.union(["4.0", "4.1"])
    default: return nil
    }
  }
}
