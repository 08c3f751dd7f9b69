import ProgramSupport
import Testing

/// The samples in real Spark: the pods that it builds of them, and their programs.
@Suite struct SparkApplicationTests {
  private static func submissions(of line: String = "4.1") throws -> [Submission] {
    let samples = try SampleApplications(of: line)
    let conf = try samples.configMap("spark-application-conf")
    let defaults = conf["data"]["spark-defaults.conf"].text
    return samples.all.map { Submission(name: $0.name, spec: $0.spec, defaults: defaults) }
  }

  @Test(
    .enabled(
      if: SparkOracle.known?.hasScript == true,
      "needs Spark 4.1, which SPARK_JARS names, and the script of SPARK_ORACLE"))
  func podsThatSparkBuildsAreRestricted() throws {
    try expectPods(of: .spark41)
  }

  @Test(
    .enabled(
      if: SparkOracle.of(.spark35)?.hasScript == true,
      "needs Spark 3.5, which SPARK_JARS names, and the script of SPARK_ORACLE"))
  func podsThatSpark35BuildsAreRestricted() throws {
    try expectPods(of: .spark35)
  }

  private func expectPods(of line: SparkLine) throws {
    let spark = try #require(SparkOracle.of(line))
    let submissions = try Self.submissions(of: line.rawValue)
    let pods = try spark.pods(of: submissions)
    for submission in submissions {
      for role in ["driver", "executor"] {
        let built = try #require(pods["\(submission.name)-\(role)"])
        #expect(built["status"].number == 0, "\(built)")
        let pod = built[path: "pod.spec"]
        #expect(Restricted.faults(of: pod) == [], "\(submission.name) \(role)")
        #expect(pod["serviceAccountName"].text == "spark-\(role)-\(line.suffix)")
        let container = pod[path: "containers.0"]
        #expect(container["image"].text == submission.spec[path: "\(role).image"].text)
        let paths = container["volumeMounts"].items.map { $0["mountPath"].text }
        #expect(Set(["/tmp", "/opt/spark/work-dir"]).isSubset(of: paths))
        // What the webhook adds finds its place free.
        #expect(!paths.contains { $0.hasPrefix("/etc/spark/conf") })
        let names = container["env"].items.map { $0["name"].text }
        for key in ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] {
          #expect(names.filter { $0 == key }.count == 1, "\(submission.name) \(role): \(names)")
        }
      }
    }
  }

  @Test(
    .enabled(if: SparkOracle.known != nil, "needs Spark 4.1: SPARK_JARS names its jars"),
    arguments: [("pi", "4", "pi is about 3.1"), ("table", "sample", "sample has 1000 rows")])
  func programsRun(_ program: String, _ argument: String, _ end: String) throws {
    let spark = try #require(SparkOracle.known)
    let samples = try SampleApplications()
    let text = try samples.configMap("spark-application-programs")["data"]["\(program).py"].text
    let submission = try #require(try Self.submissions().first)
    let printed = try spark.run(
      text, [argument], defaults: submission.defaults,
      properties: ["spark.driver.memory": submission.spec[path: "driver.memory"].text])
    #expect(printed.contains(end), "\(printed)")
  }
}
