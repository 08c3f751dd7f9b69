import Foundation
import ProgramSupport
import Testing

/// Servers, which run until they are told to stop.
extension RealSpark {
  func connectListensAndStops() throws {
    try configure(["spark.connect.grpc.binding.address  127.0.0.1"])
    let port = try Loopback.freePort()
    let server = try start(["connect", "--conf", "spark.connect.grpc.binding.port=\(port)"])
    #expect(server.waits(seconds: 120) { Loopback.isOpen(port) }, "\(server.output)")
    server.terminate()
    let answer = server.ended(within: 60)
    #expect(answer.status == 143, "\(answer.output)")
    #expect(answer.output.contains("Successfully stopped SparkContext"))
  }

  func historyServerAnswers() throws {
    let port = try Loopback.freePort()
    try folder.write("events/.keep", text: "")
    try configure(["spark.history.fs.logDirectory  file://\(folder.folder.path)/events"])
    let options = ["SPARK_HISTORY_OPTS": "-Dspark.history.ui.port=\(port)"]
    let server = try start(["history"], options)
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

  func applicationRunsOnAMasterAndAWorker() throws {
    let (port, pages) = (try Loopback.freePort(), try Loopback.freePort())
    try configure(["spark.executor.memory 512m"])
    // As Kubernetes sets it where there is a Service of this name.
    let links = ["SPARK_MASTER_PORT": "tcp://10.0.0.1:7077"]
    let places = ["--port", "\(port)", "--webui-port", "\(pages)"]
    let master = try start(["master"] + places, links)
    #expect(master.waits(seconds: 120) { Loopback.isOpen(port) }, "\(master.output)")
    let address = "spark://127.0.0.1:\(port)"
    let worker = try start(
      ["worker", "--webui-port", "0", "--cores", "1", "--memory", "600m", address],
      ["SPARK_WORKER_DIR": folder.folder.path + "/work"])
    try folder.write(
      "application.py",
      text: """
        from pyspark.sql import SparkSession
        spark = SparkSession.builder.getOrCreate()
        print("sum", spark.range(100).selectExpr("sum(id)").first()[0])
        """)
    let submit = home.path + "/bin/spark-submit"
    let application = try start([submit, "--master", address, "application.py"])
    let answer = application.ended(within: 240)
    #expect(answer.status == 0 && answer.output.contains("\nsum 4950\n"), "\(answer.output)")
    let state = Loopback.get("/json/", port: pages) ?? ""
    #expect(state.contains(#""state" : "FINISHED""#), "\(state)")
    for server in [worker, master] {
      server.terminate()
      #expect(server.ended(within: 60).status == 143, "\(server.output)")
    }
  }

  func thriftServerAnswersAndStops() throws {
    let port = try Loopback.freePort()
    try configure([])
    let server = try start(
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
        "-cp", home.path + "/jars/*", "org.apache.hive.beeline.BeeLine",
        "--outputformat=csv2", "-u", address, "-n", "somebody", "-e", "select 40 + 2 as answer",
      ], in: folder.folder, splitsOutput: true
    ).run(seconds: 120)
    #expect(answer.output.contains("\n42\n"), "\(answer.output)\(answer.talk)")
    server.terminate()
    #expect(server.ended(within: 60).status == 143, "\(server.output)")
  }
}
