import Foundation
import ProgramSupport
import Testing

/// What Spark's start scripts would put into the background.
extension RealSparkTests {
  @Test(arguments: SparkLine.allCases)
  func applicationRunsOnAMasterAndAWorker(_ line: SparkLine) throws {
    let (port, pages) = (try Loopback.freePort(), try Loopback.freePort())
    try configure(["spark.executor.memory 512m"])
    // As Kubernetes sets it where there is a Service of this name.
    let links = ["SPARK_MASTER_PORT": "tcp://10.0.0.1:7077"]
    let places = ["--port", "\(port)", "--webui-port", "\(pages)"]
    let master = try start(line, ["master"] + places, links)
    #expect(master.waits(seconds: 120) { Loopback.isOpen(port) }, "\(master.output)")
    let address = "spark://127.0.0.1:\(port)"
    let worker = try start(
      line, ["worker", "--webui-port", "0", "--cores", "1", "--memory", "600m", address],
      ["SPARK_WORKER_DIR": folder.folder.path + "/work"])
    try folder.write(
      "application.py",
      text: """
        from pyspark.sql import SparkSession
        spark = SparkSession.builder.getOrCreate()
        print("sum", spark.range(100).selectExpr("sum(id)").first()[0])
        """)
    let submit = try line.installed().path + "/bin/spark-submit"
    let application = try start(line, [submit, "--master", address, "application.py"])
    let answer = application.ended(within: 240)
    #expect(answer.status == 0 && answer.output.contains("\nsum 4950\n"), "\(answer.output)")
    let state = Loopback.get("/json/", port: pages) ?? ""
    #expect(state.contains(#""state" : "FINISHED""#), "\(state)")
    for server in [worker, master] {
      server.terminate()
      #expect(server.ended(within: 60).status == 143, "\(server.output)")
    }
  }

  @Test(arguments: SparkLine.allCases)
  func thriftServerAnswersAndStops(_ line: SparkLine) throws {
    let port = try Loopback.freePort()
    try configure([])
    let server = try start(
      line,
      [
        "thrift", "--hiveconf", "hive.server2.thrift.bind.host=127.0.0.1", "--hiveconf",
        "hive.server2.thrift.port=\(port)",
      ])
    #expect(server.waits(seconds: 240) { Loopback.isOpen(port) }, "\(server.output)")
    // The client of Hive is among the jars of Spark.
    let address = "jdbc:hive2://127.0.0.1:\(port)/"
    let answer = try Command(
      "java",
      [
        "-cp", try line.installed().path + "/jars/*", "org.apache.hive.beeline.BeeLine",
        "--outputformat=csv2", "-u", address, "-n", "somebody", "-e", "select 40 + 2 as answer",
      ], in: folder.folder, splitsOutput: true
    ).run(seconds: 120)
    #expect(answer.output.contains("\n42\n"), "\(answer.output)\(answer.talk)")
    server.terminate()
    #expect(server.ended(within: 60).status == 143, "\(server.output)")
  }

  /// One object for each line, and the same names in both versions.
  @Test(arguments: SparkLine.allCases)
  func logsAreJSON(_ line: SparkLine) throws {
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
      line, ["driver", "application.py"], ["SPARK_DRIVER_BIND_ADDRESS": "127.0.0.1"],
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
