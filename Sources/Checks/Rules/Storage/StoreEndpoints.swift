internal import Documents
internal import Manifests
internal import Spark

/// Who shares a bucket asks the same store for it.
enum StoreEndpoints: Rule {
  static let id = "store-endpoints"
  static let consequence = Consequence.breaksLater
  static let summary = "who writes event logs and who reads them use one store"
  static let page = RulePage(
    why: """
      The same address `s3a://spark-logs/events` is two places if two programs ask two stores for it: a
      History Server then shows nothing of what drivers write.
      """,
    fix: """
      Let both read one `core-site.xml`, or write the same `fs.s3a.endpoint` for both.
      """,
    example: """
      # Of the driver, and of the History Server:
      spark.hadoop.fs.s3a.endpoint  http://minio:9000
      spark.hadoop.fs.s3a.endpoint  http://s3.example.com
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let readers = EventLogDirectory.readers(in: subject)
    guard !readers.isEmpty else { return }
    let writers = EventLogDirectory.writers(in: subject)
    for reader in readers where StorageAddress(reader.value) != nil {
      guard let own = endpoint(of: reader, in: subject) else { continue }
      for writer in writers where writer.normalized == reader.normalized {
        guard let other = endpoint(of: writer, in: subject), other.key != own.key else { continue }
        findings.add(
          Self.self,
          "logs in `\(reader.value)` are read from another store than they are written to",
          at: own.location(), severity: .warning, hint: "one `fs.s3a.endpoint` for both",
          notes: other.location().map { [Diagnostic.Note("the store of the writer", at: $0)] } ?? []
        )
        break
      }
    }
  }

  private static func endpoint(
    of directory: EventLogDirectory, in subject: Subject
  ) -> (key: String, location: () -> Location?)? {
    let program = subject.programs[directory.program]
    let hadoop = HadoopSettings(of: program, in: subject)
    guard let setting = hadoop["fs.s3a.endpoint"], let address = Address.first(in: setting.value),
      let position = subject.position(of: program)
    else { return nil }
    let port = address.port.map { ":\($0)" } ?? ""
    let location = { hadoop.location(of: setting) }
    if let service = subject.service(address.host, from: position) {
      return ("\(subject.manifests[service.position].id)" + port, location)
    }
    return (address.host + port, location)
  }
}
