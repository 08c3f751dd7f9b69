internal import Documents

/// Spark 3.5 does not know the packages of today, and its own metadata does not say so.
enum UnboundedPackages: Rule {
  static let id = "unbounded-packages"
  static let consequence = Consequence.breaksLater
  static let summary = "the packages of PySpark 3.5 have upper bounds"
  static let page = RulePage(
    why: """
      PySpark 3.5 asks for pandas, NumPy and PyArrow without upper bounds, except NumPy below 2. Their
      newest versions want NumPy 2 or have dropped what Spark 3.5 calls: what is resolved today does not
      work.
      """,
    fix: """
      Add `numpy<2`, `pandas<3` and a bound for `pyarrow`, or list exact versions.
      """,
    example: """
      pyspark[connect]==3.5.7
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.requirementFiles {
      let lines = Requirement.all(in: file)
      guard let spark = lines.first(where: { $0.name == "pyspark" && $0.rest.holds("3.5") }),
        spark.rest.holds("[connect]") || spark.rest.holds("[sql]")
          || spark.rest.holds("[pandas_on_spark]")
      else { continue }
      let loose = ["numpy", "pandas", "pyarrow"].filter { name in
        !lines.contains { $0.name == name && $0.isBounded }
      }
      guard !loose.isEmpty else { continue }
      let names = loose.map { "`\($0)`" }.joined(separator: ", ")
      findings.add(
        Self.self, "PySpark 3.5 does not work with the newest \(names), and nothing bounds them",
        at: Location(file, spark.range), severity: .warning,
        hint: "add `numpy<2`, `pandas<3` and a bound for `pyarrow`")
    }
  }
}
