import Foundation
import ProgramSupport
import Testing

/// What the entry point makes of a driver of Spark 3.5, which reads one file of properties.
@Suite struct SparkDriverEntrypointTests {
  private let programs: StandIns

  init() throws {
    programs = try StandIns([])
    // Prints what it is called with, and the file that it is to read.
    try programs.write(
      "bin/spark-submit",
      #"printf '%s\n' "$@"; while [ "$1" != --properties-file ]; do shift; done; cat "$2""#)
    try programs.write("submitted", text: "spark.a=submitted\n")
  }

  @Test func submittedComesBehindTheDefaults() throws {
    // It ends in the middle of a line that goes on.
    try programs.write("conf/spark-defaults.conf", text: "spark.a  mounted\nspark.b  \\")
    let options = ["--proxy-user", "ann", "--properties-file", "submitted", "--class", "C"]
    let answer = try driver(options + ["local:///a.jar", "--properties-file", "x y"])
    let lines = answer.output.split(separator: "\n", omittingEmptySubsequences: false)
    let file = try #require(lines.firstIndex(of: "--properties-file")) + 1
    #expect(lines[file].hasPrefix(programs.folder.path))
    #expect(
      lines[..<file] == [
        "--conf", "spark.driver.bindAddress=10.0.0.5", "--conf",
        "spark.executorEnv.SPARK_DRIVER_POD_IP=10.0.0.5", "--deploy-mode", "client",
        "--proxy-user", "ann", "--properties-file",
      ])
    #expect(
      lines[(file + 1)...] == [
        "--class", "C", "local:///a.jar", "--properties-file", "x y", "spark.a  mounted",
        "spark.b  \\", "", "spark.a=submitted", "",
      ])
  }

  @Test func withoutDefaultsTheFileStaysAsItIs() throws {
    let answer = try driver(["--properties-file", "submitted", "local:///a.jar"])
    let end = "client\n--properties-file\nsubmitted\nlocal:///a.jar\nspark.a=submitted\n"
    #expect(answer.output.hasSuffix(end), "\(answer.output)")
  }

  @Test func whatIsNotThereIsAMistake() throws {
    try programs.write("conf/spark-defaults.conf", text: "spark.a  mounted\n")
    let answer = try driver(["--properties-file", "none", "local:///a.jar"])
    #expect(answer.status == 1 && answer.output.contains("none: No such file"))
  }

  private func driver(_ arguments: [String]) throws -> Command.Answer {
    let folder = programs.folder.path
    let variables = [
      "SPARK_HOME": folder, "SPARK_DRIVER_BIND_ADDRESS": "10.0.0.5", "TMPDIR": folder,
    ]
    return try programs.run("spark-3.5", ["driver"] + arguments, variables: variables)
  }
}
