import Foundation
import ProgramSupport
import Testing

/// Drivers and executors as Spark starts them in pods.
extension RealSpark {
  func executorLooksForItsDriver() throws {
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
    let answer = executor.ended(within: 120)
    #expect(answer.status == 1, "\(answer.output)")
    #expect(answer.output.contains("KubernetesExecutorBackend"))
    #expect(answer.output.contains("Failed to connect to /127.0.0.1:\(port)"))
  }

  func driverRunsPythonWithTheMountedDefaults() throws {
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
      ["driver"] + options + ["application.py", "an argument"],
      ["SPARK_DRIVER_BIND_ADDRESS": "127.0.0.1"])
    let answer = driver.ended(within: 120)
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains("\nseen mounted submitted 127.0.0.1 client an argument\n"))
  }

  /// One object for each line, and the same names in both versions.
  func logsAreJSON() throws {
    let file = ImageFolder.root
      .appendingPathComponent("config/spark/\(line.rawValue)/log4j2.properties")
    try folder.write("conf/log4j2.properties", text: try String(contentsOf: file, encoding: .utf8))
    try configure([])
    try folder.write(
      "application.py",
      text: #"""
        from pyspark.sql import SparkSession
        java = SparkSession.builder.getOrCreate()._jvm
        log = java.org.slf4j.LoggerFactory.getLogger("a.Logger")
        log.error("a \"word\" \\ and\nlines \t\x07 é", java.java.lang.Exception("\"why\"\n"))
        """#)
    let driver = try start(
      ["driver", "application.py"], ["SPARK_DRIVER_BIND_ADDRESS": "127.0.0.1"],
      splitsOutput: true)
    let answer = driver.ended(within: 120)
    // Java says itself that it uses modules of tomorrow.
    let lines = answer.talk.split(separator: "\n").filter { !$0.hasPrefix("WARNING: ") }
    let objects = lines.map { text in
      let object = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
      #expect(object != nil, "\(text)")
      return object ?? [:]
    }
    let names: Set = ["ts", "level", "msg", "logger"]
    #expect(objects.allSatisfy { names.isSubset(of: $0.keys) })
    let error = try #require(objects.first { $0["level"] as? String == "ERROR" })
    #expect(error["msg"] as? String == "a \"word\" \\ and\nlines \t\u{7} é")
    #expect(error["logger"] as? String == "Logger")
    let exception = try #require(error["exception"] as? [String: Any])
    #expect("\(exception)".contains("why"))
    #expect(exception["stacktrace"] != nil)
  }
}
