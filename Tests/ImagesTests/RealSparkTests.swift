import Foundation
import ProgramSupport
import Testing

/// The entry points of Spark's images with Spark itself; one after the other, as each takes a
/// processor.
@Suite(.serialized)
struct RealSparkTests {
  let folder: StandIns

  init() throws {
    folder = try StandIns([])
  }

  @Test(arguments: SparkLine.allCases)
  func connectListensAndStops(_ line: SparkLine) throws {
    _ = try line.installed(with: "spark-connect_")
    try configure(["spark.connect.grpc.binding.address  127.0.0.1"])
    let port = try Loopback.freePort()
    let server = try start(line, ["connect", "--conf", "spark.connect.grpc.binding.port=\(port)"])
    #expect(server.waits(seconds: 120) { Loopback.isOpen(port) }, "\(server.output)")
    server.terminate()
    let answer = server.ended(within: 60)
    #expect(answer.status == 143, "\(answer.output)")
    #expect(answer.output.contains("Successfully stopped SparkContext"))
  }

  @Test(arguments: SparkLine.allCases)
  func historyServerAnswers(_ line: SparkLine) throws {
    let port = try Loopback.freePort()
    try folder.write("events/.keep", text: "")
    try configure(["spark.history.fs.logDirectory  file://\(folder.folder.path)/events"])
    let options = ["SPARK_HISTORY_OPTS": "-Dspark.history.ui.port=\(port)"]
    let server = try start(line, ["history"], options)
    var version: String?
    let answers = server.waits(seconds: 120) {
      version = Loopback.get("/api/v1/version", port: port)
      return version?.contains(" 200 ") ?? false
    }
    #expect(answers, "\(server.output)")
    #expect(version?.contains("\"spark\" : \"\(line.rawValue).") ?? false, "\(version ?? "")")
    server.terminate()
    #expect(server.ended(within: 60).status == 143)
  }

  @Test(arguments: SparkLine.allCases)
  func executorLooksForItsDriver(_ line: SparkLine) throws {
    let port = try Loopback.freePort()
    let executor = try start(
      line, ["executor"],
      [
        "SPARK_DRIVER_URL": "spark://CoarseGrainedScheduler@127.0.0.1:\(port)",
        "SPARK_EXECUTOR_ID": "1", "SPARK_EXECUTOR_CORES": "1", "SPARK_EXECUTOR_MEMORY": "512m",
        "SPARK_APPLICATION_ID": "app-1", "SPARK_EXECUTOR_POD_IP": "127.0.0.1",
        "SPARK_EXECUTOR_POD_NAME": "exec-1", "SPARK_RESOURCE_PROFILE_ID": "0",
        "SPARK_JAVA_OPT_0": "-Dspark.rpc.numRetries=1",
      ])
    let answer = executor.ended(within: 120)
    #expect(answer.status == 1, "\(answer.output)")
    #expect(answer.output.contains("KubernetesExecutorBackend"))
    #expect(answer.output.contains("Failed to connect to /127.0.0.1:\(port)"))
  }

  @Test(arguments: SparkLine.allCases)
  func driverRunsPythonWithTheMountedDefaults(_ line: SparkLine) throws {
    try configure(["spark.test.mounted   mounted", "spark.test.both      mounted"])
    try folder.write("submitted.properties", text: "spark.test.both=submitted\n")
    try folder.write(
      "application.py",
      text: """
        import sys
        from pyspark import SparkContext
        conf = SparkContext.getOrCreate().getConf()
        keys = ["test.mounted", "test.both", "driver.bindAddress", "submit.deployMode"]
        print("seen", *[conf.get("spark." + key) for key in keys], *sys.argv[1:])
        """)
    let options = ["--properties-file", "submitted.properties"]
    let driver = try start(
      line, ["driver"] + options + ["application.py", "an argument"],
      ["SPARK_DRIVER_BIND_ADDRESS": "127.0.0.1"])
    let answer = driver.ended(within: 120)
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains("\nseen mounted submitted 127.0.0.1 client an argument\n"))
  }

  /// Writes spark-defaults.conf, for a driver that takes little.
  func configure(_ lines: [String]) throws {
    let all = ["spark.master local[1]", "spark.driver.memory 512m", "spark.ui.enabled false"]
    try folder.write("conf/spark-defaults.conf", text: (all + lines).joined(separator: "\n"))
  }

  /// Has the entry point of an image start Spark, or skips the test.
  func start(
    _ line: SparkLine, _ arguments: [String], _ more: [String: String] = [:],
    splitsOutput: Bool = false
  ) throws -> Running {
    let path = folder.folder.path
    let variables = [
      "SPARK_HOME": try line.installed().path, "SPARK_CONF_DIR": path + "/conf",
      "SPARK_LOCAL_DIRS": path, "SPARK_LOCAL_IP": "127.0.0.1", "HOME": path, "TMPDIR": path,
    ]
    return try Command(
      line.image.url.appendingPathComponent("entrypoint.sh").path, arguments, in: folder.folder,
      variables: variables.merging(more) { $1 }, splitsOutput: splitsOutput
    ).start()
  }
}
