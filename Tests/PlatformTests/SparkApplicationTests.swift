import ProgramSupport
import Testing

/// The programs of the samples, in real Spark. Their pods are those of SparkPodTests.
@Suite struct SparkApplicationTests {
  @Test(
    .enabled(if: SparkHome.all[.spark41] != nil, "needs Spark 4.1: make spark"),
    arguments: [("pi", "4", "pi is about 3.1"), ("table", "sample", "sample has 1000 rows")])
  func programsRun(_ program: String, _ argument: String, _ end: String) throws {
    let spark = try #require(SparkHome.all[.spark41])
    let samples = try SampleApplications()
    let text = try samples.configMap("spark-application-programs")["data"]["\(program).py"].text
    let defaults = try samples.configMap("spark-application-conf").files["spark-defaults.conf"]
    let spec = try #require(samples.all.first).spec
    let printed = try spark.run(
      text, [argument], defaults: try #require(defaults),
      properties: ["spark.driver.memory": spec[path: "driver.memory"].text])
    #expect(printed.contains(end), "\(printed)")
  }
}
