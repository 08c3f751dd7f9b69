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
      try hive(["metastore", "-p", "9084"]).output == """
        bin/hive
        --skiphadoopversion
        --skiphbasecp
        --service
        metastore
        -p
        9084

        """)
    #expect(
      try hive(["schema", "-verbose"]).output == """
        bin/schematool
        -dbType
        postgres
        -initOrUpgradeSchema
        -verbose

        """)
    #expect(try hive(["echo", "x y"]).output == "x y\n")
    #expect(try hive([]).status == 64)
  }

  @Test func hadoopReadsTheSameFolder() throws {
    let answer = try hive(["sh", "-c", "echo $HIVE_CONF_DIR $HADOOP_CONF_DIR"])
    let folder = programs.folder.path + "/conf"
    #expect(answer.output == "\(folder) \(folder)\n")
  }

  private func hive(_ arguments: [String]) throws -> Command.Answer {
    let variables = ["HIVE_HOME": programs.folder.path]
    return try programs.run("hive-metastore-4.0", arguments, variables: variables)
  }
}
