import Testing

/// The entry points of Spark's images with Spark itself; one after the other, as each takes a
/// processor.
@Suite(.serialized) enum RealSparkTests {
  @Suite(.needs(.spark41)) struct With41 {
    private let spark: RealSpark

    init() throws {
      spark = try RealSpark(.spark41)
    }

    @Test(.needs(.spark41, with: "spark-connect_"))
    func connectListensAndStops() throws { try spark.connectListensAndStops() }

    @Test func historyServerAnswers() throws { try spark.historyServerAnswers() }

    @Test func applicationRunsOnAMasterAndAWorker() throws {
      try spark.applicationRunsOnAMasterAndAWorker()
    }

    @Test func thriftServerAnswersAndStops() throws { try spark.thriftServerAnswersAndStops() }

    @Test func executorLooksForItsDriver() throws { try spark.executorLooksForItsDriver() }

    @Test func driverRunsPythonWithTheMountedDefaults() throws {
      try spark.driverRunsPythonWithTheMountedDefaults()
    }

    @Test func logsAreJSON() throws { try spark.logsAreJSON() }
  }

  @Suite(.needs(.spark35)) struct With35 {
    private let spark: RealSpark

    init() throws {
      spark = try RealSpark(.spark35)
    }

    @Test(.needs(.spark35, with: "spark-connect_"))
    func connectListensAndStops() throws { try spark.connectListensAndStops() }

    @Test func historyServerAnswers() throws { try spark.historyServerAnswers() }

    @Test func applicationRunsOnAMasterAndAWorker() throws {
      try spark.applicationRunsOnAMasterAndAWorker()
    }

    @Test func thriftServerAnswersAndStops() throws { try spark.thriftServerAnswersAndStops() }

    @Test func executorLooksForItsDriver() throws { try spark.executorLooksForItsDriver() }

    @Test func driverRunsPythonWithTheMountedDefaults() throws {
      try spark.driverRunsPythonWithTheMountedDefaults()
    }

    @Test func logsAreJSON() throws { try spark.logsAreJSON() }
  }
}
