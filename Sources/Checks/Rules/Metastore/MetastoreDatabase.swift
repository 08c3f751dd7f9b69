internal import Documents
internal import Manifests

/// Two versions of a metastore cannot share a schema.
enum MetastoreDatabase: Rule {
  static let id = "metastore-database"
  static let consequence = Consequence.breaksLater
  static let summary = "each version of a metastore has a database and a warehouse of its own"
  static let page = RulePage(
    why: """
      A metastore changes the schema of its database to that of its version, and there is no way back: the
      older server stops. Two that share a warehouse remove each other's folders.
      """,
    fix: """
      Give each version a database in `javax.jdo.option.ConnectionURL` and a folder in
      `hive.metastore.warehouse.dir`.
      """,
    example: """
      <!-- In the hive-site.xml of 3.1.3 and of 4.0.0. -->
      <name>javax.jdo.option.ConnectionURL</name>
      <value>jdbc:postgresql://postgres:5432/metastore</value>
      """)

  private static let database = "javax.jdo.option.ConnectionURL"
  private static let warehouse = "hive.metastore.warehouse.dir"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let servers = HiveMetastore.all(in: subject)
    for (number, server) in servers.enumerated() {
      for other in servers[..<number] {
        guard let own = server.version, let theirs = other.version, own != theirs else { continue }
        for (key, what) in [(database, "database"), (warehouse, "warehouse")] {
          guard let value = server.value(of: key, in: subject), !value.holds("$"),
            other.value(of: key, in: subject).map(normalized) == normalized(value)
          else { continue }
          findings.add(
            Self.self,
            "\(subject.manifests[server.manifest].id) of Hive \(own) has the \(what) of "
              + "\(subject.manifests[other.manifest].id) of Hive \(theirs)",
            at: server.location(of: key, in: subject), hint: "one \(what) for each version",
            notes: other.location(of: key, in: subject).map {
              [Diagnostic.Note("here, too", at: $0)]
            }
              ?? [])
        }
      }
    }
  }

  /// An address without what follows the name of the database.
  private static func normalized(_ address: String) -> String {
    String(address.prefix { $0 != "?" && $0 != ";" }).withoutSlashesAtEnd
  }
}
