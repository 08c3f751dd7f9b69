import Foundation
import ProgramSupport
import Testing

/// The entry point of Spark's images with Spark itself; one after the other, as each takes a
/// processor.
@Suite(
  .enabled(if: SparkHome.found != nil, "needs Spark 4.1: SPARK_JARS names its jars"), .serialized)
struct RealSparkTests {
  private let folder: StandIns
  private let variables: [String: String]

  init() throws {
    folder = try StandIns([])
    let path = folder.folder.path
    variables = [
      "SPARK_HOME": SparkHome.found?.path ?? "", "SPARK_CONF_DIR": path + "/conf",
      "SPARK_LOCAL_DIRS": path, "SPARK_LOCAL_IP": "127.0.0.1", "HOME": path,
    ]
  }

  @Test func connectListensAndStops() throws {
    try folder.write(
      "conf/spark-defaults.conf",
      text: """
        spark.master                        local[1]
        spark.driver.memory                 512m
        spark.ui.enabled                    false
        spark.connect.grpc.binding.address  127.0.0.1
        """)
    let port = try Loopback.freePort()
    let server = try start(["connect", "--conf", "spark.connect.grpc.binding.port=\(port)"])
    #expect(server.waits(seconds: 60) { Loopback.isOpen(port) }, "\(server.output)")
    server.terminate()
    let answer = server.ended(within: 20)
    #expect(answer.status == 143, "\(answer.output)")
    #expect(answer.output.contains("Successfully stopped SparkContext"))
  }

  @Test func historyServerAnswers() throws {
    let port = try Loopback.freePort()
    try folder.write("events/.keep", text: "")
    try folder.write(
      "conf/spark-defaults.conf",
      text: "spark.history.fs.logDirectory  file://\(folder.folder.path)/events\n")
    let server = try start(
      ["history"], ["SPARK_HISTORY_OPTS": "-Dspark.history.ui.port=\(port)"])
    var version: String?
    let answers = server.waits(seconds: 60) {
      version = Loopback.get("/api/v1/version", port: port)
      return version?.contains(" 200 ") ?? false
    }
    #expect(answers, "\(server.output)")
    #expect(version?.contains(#""spark" : "4.1."#) ?? false, "\(version ?? "")")
    server.terminate()
    #expect(server.ended(within: 20).status == 143)
  }

  @Test func executorLooksForItsDriver() throws {
    let port = try Loopback.freePort()
    let executor = try start(
      ["executor"],
      [
        "SPARK_DRIVER_URL": "spark://CoarseGrainedScheduler@127.0.0.1:\(port)",
        "SPARK_EXECUTOR_ID": "1", "SPARK_EXECUTOR_CORES": "1", "SPARK_EXECUTOR_MEMORY": "512m",
        "SPARK_APPLICATION_ID": "app-1", "SPARK_EXECUTOR_POD_IP": "127.0.0.1",
        "SPARK_EXECUTOR_POD_NAME": "exec-1", "SPARK_RESOURCE_PROFILE_ID": "0",
        "SPARK_JAVA_OPT_0": "-Dspark.rpc.numRetries=1",
      ])
    let answer = executor.ended(within: 60)
    #expect(answer.status == 1, "\(answer.output)")
    #expect(answer.output.contains("KubernetesExecutorBackend"))
    #expect(answer.output.contains("Failed to connect to /127.0.0.1:\(port)"))
  }

  @Test func driverRunsPythonWithTheMountedDefaults() throws {
    try folder.write(
      "conf/spark-defaults.conf",
      text: """
        spark.master         local[1]
        spark.ui.enabled     false
        spark.driver.memory  512m
        spark.test.mounted   mounted
        spark.test.both      mounted
        """)
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
    let driver = try start(
      ["driver", "--properties-file", "submitted.properties", "application.py", "an argument"],
      ["SPARK_DRIVER_BIND_ADDRESS": "127.0.0.1"])
    let answer = driver.ended(within: 60)
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains("\nseen mounted submitted 127.0.0.1 client an argument\n"))
  }

  private func start(_ arguments: [String], _ more: [String: String] = [:]) throws -> Running {
    let path = ImageFolder("spark-base").url.appendingPathComponent("entrypoint.sh").path
    let given = variables.merging(more) { $1 }
    return try Command(path, arguments, in: folder.folder, variables: given).start()
  }
}
