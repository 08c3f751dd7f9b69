internal import Documents
internal import Spark

/// The client of Celeborn is made for one line of Spark and one of Scala.
enum CelebornClient: Rule {
  static let id = "celeborn-client"
  static let consequence = Consequence.breaksLater
  static let summary = "the client of Celeborn is made for this Spark"
  static let page = RulePage(
    why: """
      The client is compiled against one line of Spark. Another one starts, and the first shuffle ends
      with a class or a method that is not there: Spark 4.1 has changed what clients before 0.7.0 call.
      Spark 4 has Scala 2.13 only.
      """,
    fix: """
      For Spark 4 take `celeborn-client-spark-4-shaded_2.13`, from 0.7.0 on for Spark 4.1; for Spark 3.5
      `celeborn-client-spark-3-shaded` with the Scala of its build.
      """,
    example: """
      spark.jars.packages  org.apache.celeborn:celeborn-client-spark-3-shaded_2.12:0.6.1
      """)

  private static let keys = ["spark.jars", "spark.jars.packages", "spark.driver.extraClassPath"]
  private static let start = "celeborn-client-spark-"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs {
      guard program.role.isDriver, let version = program.version else { continue }
      for setting in keys.compactMap({ program.settings[$0] }) where setting.value.holds(start) {
        for word in setting.value.split(separator: ",").map(String.init) where word.holds(start) {
          guard let problem = problem(with: word, for: version) else { continue }
          findings.add(
            Self.self, "`\(word.lastPathPart)` is not for Spark \(version): \(problem)",
            at: subject.location(of: setting), hint: hint(for: version))
        }
      }
    }
  }

  private static func problem(with word: String, for version: SparkVersion) -> String? {
    let line = version.major >= 4 ? "4" : "3"
    if !word.holds(start + line) { return "it is made for another line" }
    if version.major >= 4, word.holds("_2.12") { return "Spark 4 has Scala 2.13 only" }
    let tail = word.split { $0 == ":" || $0 == "-" || $0 == "_" }.last.map(String.init) ?? ""
    if version >= SparkVersion(4, 1, 0), let own = SparkVersion(tail), own < SparkVersion(0, 7, 0) {
      return "the first release for Spark 4.1 is 0.7.0"
    }
    return nil
  }

  private static func hint(for version: SparkVersion) -> String {
    version.major >= 4
      ? "`celeborn-client-spark-4-shaded_2.13`, 0.7.0 or later" : "`celeborn-client-spark-3-shaded`"
  }
}
