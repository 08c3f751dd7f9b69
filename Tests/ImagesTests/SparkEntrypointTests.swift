import Foundation
import ProgramSupport
import Testing

/// How the entry point of Spark's images calls Java and Spark.
@Suite struct SparkEntrypointTests {
  private let programs: StandIns
  private let variables: [String: String]

  init() throws {
    programs = try StandIns(["bin/spark-submit", "bin/spark-class", "java/bin/java", "path/tool"])
    let folder = programs.folder.path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    variables = [
      "SPARK_HOME": folder, "JAVA_HOME": folder + "/java", "PATH": folder + "/path:" + path,
    ]
  }

  /// What Spark's back end sets in the pod of an executor.
  private static let executor = [
    "SPARK_DRIVER_URL": "spark://CoarseGrainedScheduler@driver:7078", "SPARK_EXECUTOR_ID": "3",
    "SPARK_EXECUTOR_CORES": "2", "SPARK_EXECUTOR_MEMORY": "4g", "SPARK_APPLICATION_ID": "app-1",
    "SPARK_EXECUTOR_POD_IP": "10.0.0.7", "SPARK_EXECUTOR_POD_NAME": "exec-3",
    "SPARK_RESOURCE_PROFILE_ID": "0",
  ]

  @Test func connectPutsOptionsBeforeTheResource() throws {
    let answer = try run(["connect", "--conf", "a=b c"])
    #expect(
      answer.output == """
        bin/spark-submit
        --class
        org.apache.spark.sql.connect.service.SparkConnectServer
        --conf
        a=b c
        spark-internal

        """)
  }

  @Test func historyPassesOptionsOn() throws {
    let answer = try run(["history", "--properties-file", "p"])
    #expect(
      answer.output == """
        bin/spark-class
        org.apache.spark.deploy.history.HistoryServer
        --properties-file
        p

        """)
  }

  @Test func thriftPutsOptionsBeforeTheResource() throws {
    let answer = try run(["thrift", "--hiveconf", "a=b"])
    #expect(
      answer.output == """
        bin/spark-submit
        --class
        org.apache.spark.sql.hive.thriftserver.HiveThriftServer2
        --hiveconf
        a=b
        spark-internal

        """)
  }

  @Test(arguments: [("master", "Master"), ("worker", "Worker")])
  func standaloneServersPassOptionsOn(_ mode: String, _ name: String) throws {
    let answer = try run([mode, "--host", "x y"])
    #expect(
      answer.output == """
        bin/spark-class
        org.apache.spark.deploy.\(mode).\(name)
        --host
        x y

        """)
  }

  /// Kubernetes sets such variables for a Service `spark-master`; a number is a number.
  @Test(arguments: [("tcp://10.0.0.1:7077", ""), ("7070", "7070")])
  func addressesOfServicesAreNoPorts(_ value: String, _ seen: String) throws {
    try programs.write("bin/spark-class", #"echo "$SPARK_MASTER_PORT$SPARK_WORKER_PORT""#)
    #expect(try run(["master"], ["SPARK_MASTER_PORT": value]).output == seen + "\n")
    #expect(try run(["worker"], ["SPARK_WORKER_PORT": value]).output == seen + "\n")
  }

  /// spark-submit itself ends with 0 even if the driver has failed.
  @Test(arguments: [
    (["Pending", "Running", "Succeeded"], 0, 0), (["Running", "Failed"], 0, 1),
    (["Succeeded", "Unknown"], 0, 1), ([], 0, 1), (["Pending"], 9, 9),
  ])
  func submitEndsAsTheApplicationDoes(_ phases: [String], _ code: Int, _ end: Int32) throws {
    let lines = phases.map { "echo '{\"msg\":\"Application status for spark-1 (phase: \($0))\"}'" }
    try programs.write("bin/spark-submit", (lines + ["exit \(code)"]).joined(separator: "\n"))
    let answer = try run(["submit", "--name", "pi"])
    #expect(answer.status == end, "\(answer.output)")
    for phase in phases { #expect(answer.output.contains("(phase: \(phase))")) }
  }

  @Test func driverLoadsTheDefaultsToo() throws {
    let answer = try run(
      ["driver", "--properties-file", "p", "--class", "C", "local:///a.jar", "x y"],
      ["SPARK_DRIVER_BIND_ADDRESS": "10.0.0.5"])
    #expect(
      answer.output == """
        bin/spark-submit
        --conf
        spark.driver.bindAddress=10.0.0.5
        --conf
        spark.executorEnv.SPARK_DRIVER_POD_IP=10.0.0.5
        --deploy-mode
        client
        --load-spark-defaults
        --properties-file
        p
        --class
        C
        local:///a.jar
        x y

        """)
  }

  @Test func executorIsJavaWithWhatTheDriverSaid() throws {
    var given = Self.executor
    // Ten and more options keep their order, and each stays one word.
    for index in 0...10 { given["SPARK_JAVA_OPT_\(index)"] = "-Dn=\(index) x" }
    let folder = programs.folder.path
    let answer = try run(["executor"], given)
    let options = (0...10).map { "-Dn=\($0) x" }
    let expected =
      ["java/bin/java"] + options + [
        "-Xms4g", "-Xmx4g", "-cp", "\(folder)/conf:\(folder)/jars/*:\(folder)",
        "org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend",
        "--driver-url", "spark://CoarseGrainedScheduler@driver:7078", "--executor-id", "3",
        "--cores", "2", "--app-id", "app-1", "--hostname", "10.0.0.7", "--resourceProfileId", "0",
        "--podName", "exec-3",
      ]
    #expect(answer.output.split(separator: "\n").map(String.init) == expected)
  }

  @Test func classPathHasConfigurationFirst() throws {
    let paths = [
      "SPARK_CONF_DIR": "/c", "HADOOP_CONF_DIR": "/h", "SPARK_CLASSPATH": "/s",
      "SPARK_EXTRA_CLASSPATH": "/e/*", "SPARK_DIST_CLASSPATH": "/d",
    ]
    let answer = try run(["executor"], Self.executor.merging(paths) { $1 })
    let folder = programs.folder.path
    let lines = answer.output.split(separator: "\n")
    let place = try #require(lines.firstIndex(of: "-cp"))
    #expect(lines[place + 1] == "/c:/h:/s:\(folder)/jars/*:/e/*:\(folder):/d")
  }

  @Test func executorSaysWhatIsMissing() throws {
    var given = Self.executor
    given["SPARK_EXECUTOR_POD_NAME"] = nil
    let answer = try run(["executor"], given)
    #expect(answer.status == 64)
    #expect(answer.output.contains("`SPARK_EXECUTOR_POD_NAME` is not set"))
    #expect(try run(["driver", "x"]).output.contains("`SPARK_DRIVER_BIND_ADDRESS` is not set"))
  }

  @Test func anythingElseIsRunAsItIs() throws {
    #expect(try run(["tool", "a b", "driver"]).output.hasSuffix("\na b\ndriver\n"))
    #expect(try run([]).status == 64)
  }

  @Test func modeIsNoVariable() throws {
    let answer = try run(["executor"], Self.executor.merging(["SPARK_MODE": "connect"]) { $1 })
    #expect(answer.output.hasPrefix("java/bin/java\n"))
  }

  @Test func usersWithoutANameGetOne() throws {
    try programs.write("path/getent", "exit 2")
    let script = #"echo "$LD_PRELOAD"; cat "$NSS_WRAPPER_PASSWD" "$NSS_WRAPPER_GROUP""#
    let answer = try run(["/bin/sh", "-c", script], ["SPARK_USER_NAME": "Ann"])
    let (user, group) = (getuid(), getgid())
    if answer.output.contains("libnss_wrapper.so is not there") {
      #expect(answer.output.hasPrefix("entrypoint: user \(user) has no name"))
    } else {
      let entries = "spark:x:\(user):\(group):Ann:/tmp:/bin/false\nspark:x:\(group):\n"
      #expect(answer.output.hasSuffix("/libnss_wrapper.so\n" + entries))
    }
  }

  private func run(
    _ arguments: [String], _ more: [String: String] = [:]
  ) throws -> Command.Answer {
    try programs.run("spark-base", arguments, variables: variables.merging(more) { $1 })
  }
}
