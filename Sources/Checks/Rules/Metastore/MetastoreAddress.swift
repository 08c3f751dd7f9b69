internal import Documents
internal import Spark

/// Without a metastore Spark makes one for itself.
enum MetastoreAddress: Rule {
  static let id = "metastore-address"
  static let consequence = Consequence.breaksLater
  static let summary = "a catalog of Hive has a metastore"
  static let page = RulePage(
    why: """
      With `spark.sql.catalogImplementation` `hive` and no address of a metastore, Spark makes a Derby
      database in its working directory. Nobody else sees its tables, they are gone with the pod, and
      with a root file system that is read-only the first statement fails.
      """,
    fix: """
      Set `hive.metastore.uris` in hive-site.xml, or `spark.hadoop.hive.metastore.uris`.
      """,
    example: """
      spark.sql.catalogImplementation  hive
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.isRunningDriver && program.hasAllSettings {
      guard let catalog = program.settings["spark.sql.catalogImplementation"],
        catalog.value.lowercased() == "hive"
      else { continue }
      let hadoop = HadoopSettings(of: program, in: subject)
      let keys = [
        "hive.metastore.uris", "metastore.thrift.uris", "javax.jdo.option.ConnectionURL",
        "hive.metastore.client.factory.class",
      ]
      guard hadoop.isComplete, !keys.contains(where: { hadoop[$0] != nil }) else { continue }
      findings.add(
        Self.self, "\(subject.words(for: program)) has a catalog of Hive and no metastore",
        at: subject.location(of: catalog), hint: "set `hive.metastore.uris`")
    }
  }
}
