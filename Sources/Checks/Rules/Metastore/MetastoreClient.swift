internal import Documents
internal import Manifests
internal import Spark

/// Newer metastores have dropped what older clients ask.
enum MetastoreClient: Rule {
  static let id = "metastore-client"
  static let consequence = Consequence.breaksLater
  static let summary = "Spark asks a metastore what it still answers"
  static let page = RulePage(
    why: """
      From 4.0.1 on a metastore has no `get_table`, which the client in Spark asks for. The first table
      ends with "Invalid method name".
      """,
    fix: """
      Set `spark.sql.hive.metastore.version` to that of the server and `spark.sql.hive.metastore.jars` to
      `path`, with the jars in the image; or run Hive 4.0.0 or 3.1.3.
      """,
    example: """
      # With apache/hive:4.1.0 behind it.
      spark.hadoop.hive.metastore.uris  thrift://hive-metastore:9083
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let servers = HiveMetastore.all(in: subject).filter { server in
      server.version.map { $0 > HiveVersion.lastWithOldCalls } ?? false
    }
    guard !servers.isEmpty else { return }
    for program in subject.programs where program.role.isDriver {
      guard program.settings["spark.sql.hive.metastore.version"] == nil, program.hasAllSettings,
        let position = subject.position(of: program)
      else { continue }
      let hadoop = HadoopSettings(of: program, in: subject)
      guard let address = hadoop["hive.metastore.uris"],
        let host = Address.first(in: address.value)?.host,
        let service = subject.service(host, from: position)
      else { continue }
      let workloads = service.pods.map { subject.pods[$0].manifest }
      guard let server = servers.first(where: { workloads.contains($0.manifest) }),
        let version = server.version
      else { continue }
      findings.add(
        Self.self,
        "\(subject.words(for: program)) asks a metastore of Hive \(version) with a client of 2.3",
        at: hadoop.location(of: address),
        hint: "set `spark.sql.hive.metastore.version` and `spark.sql.hive.metastore.jars`",
        notes: [
          Diagnostic.Note(
            "the server", at: subject.location(of: subject.manifests[server.manifest]))
        ])
    }
  }
}

extension HiveVersion {
  /// The last one whose server answers clients of Hive 2.
  fileprivate static let lastWithOldCalls = HiveVersion(4, 0, 0)
}
