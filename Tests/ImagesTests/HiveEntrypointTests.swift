import ProgramSupport
import Testing

/// The entry point of the metastore.
@Suite struct HiveEntrypointTests {
  private let programs: StandIns

  init() throws {
    programs = try StandIns(["bin/hive", "bin/schematool"])
  }

  @Test func metastoreIsHivesService() throws {
    #expect(
      try hive("3.1", ["metastore", "-p", "9084"]).output == """
        bin/hive
        --service
        metastore
        -p
        9084

        """)
    #expect(
      try hive("4.0", ["metastore", "-p", "9084"]).output == """
        bin/hive
        --skiphadoopversion
        --skiphbasecp
        --service
        metastore
        -p
        9084

        """)
  }

  @Test func schemaIsBroughtUpToDate() throws {
    #expect(
      try hive("4.0", ["schema", "-verbose"]).output == """
        bin/schematool
        -dbType
        postgres
        -initOrUpgradeSchema
        -verbose

        """)
  }

  /// Hive 3 knows one step at a time, and making a schema fails where there is one.
  @Test func schemaIsMadeWhereThereIsNone() throws {
    let words = #"echo "$@"; case $3 in -info) [ -e made ] ;; *) touch made ;; esac"#
    try programs.write("bin/schematool", words)
    let first = try hive("3.1", ["schema", "-verbose"])
    let steps = ["-info", "-initSchema"].map { "-dbType postgres \($0) -verbose\n" }
    #expect(first.output == steps.joined() && first.status == 0)
    let second = try hive("3.1", ["schema"])
    #expect(second.output == "-dbType postgres -info\n" && second.status == 0)
    try programs.write("bin/schematool", "exit 3")
    #expect(try hive("3.1", ["schema"]).status == 3)
  }

  @Test(arguments: ["3.1", "4.0"])
  func anythingElseIsRunAsItIs(_ version: String) throws {
    #expect(try hive(version, ["echo", "x y"]).output == "x y\n")
    #expect(try hive(version, []).status == 64)
  }

  @Test(arguments: ["3.1", "4.0"])
  func hadoopReadsTheSameFolder(_ version: String) throws {
    let answer = try hive(version, ["sh", "-c", "echo $HIVE_CONF_DIR $HADOOP_CONF_DIR"])
    let folder = programs.folder.path + "/conf"
    #expect(answer.output == "\(folder) \(folder)\n")
  }

  private func hive(_ version: String, _ arguments: [String]) throws -> Command.Answer {
    let variables = ["HIVE_HOME": programs.folder.path]
    return try programs.run("hive-metastore-\(version)", arguments, variables: variables)
  }
}
