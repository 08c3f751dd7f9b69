internal import Documents

/// A list of packages for clients of Spark Connect that lacks one that PySpark asks for.
enum ConnectPackages: Rule {
  static let id = "connect-packages"
  static let consequence = Consequence.breaksLater
  static let summary = "clients of Spark Connect have the packages that PySpark imports"
  static let page = RulePage(
    why: """
      PySpark brings the packages of its Connect client only where it is installed as `pyspark-client` or
      with the extra `connect`. Who lists them by hand and leaves one out gets an error at the first
      session: Spark 4 wants `zstandard`, too.
      """,
    fix: """
      Write `pyspark-client` or `pyspark[connect]` with the version, or list the package that is named.
      """,
    example: """
      pyspark==4.1.0
      grpcio>=1.76
      pandas>=2.2
      pyarrow>=15
      """)

  private static let packages = [
    "grpcio", "grpcio-status", "googleapis-common-protos", "pandas", "pyarrow", "numpy",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.requirementFiles {
      let lines = Requirement.all(in: file)
      let names = Set(lines.map { $0.name.split(separator: "_").joined(separator: "-") })
      // A list that was made by a tool has all that its packages need.
      guard names.contains("grpcio"), !names.contains("pyspark-client"),
        let spark = lines.first(where: { $0.name == "pyspark" }), !spark.rest.hasPrefix("[")
      else { continue }
      let isNew = spark.rest.holds("==4") || spark.rest.holds(">=4") || spark.rest.holds("~=4")
      let missing = (packages + (isNew ? ["zstandard"] : [])).filter { !names.contains($0) }
      guard !missing.isEmpty else { continue }
      findings.add(
        Self.self,
        "a client of Spark Connect needs " + missing.map { "`\($0)`" }.joined(separator: ", "),
        at: Location(file, spark.range), hint: "write `pyspark[connect]`, which brings them")
    }
  }
}
