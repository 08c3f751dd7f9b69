internal import Documents
internal import Spark

/// An address without a scheme means TLS.
enum StoreScheme: Rule {
  static let id = "store-scheme"
  static let consequence = Consequence.breaksLater
  static let summary = "the address of a store in the cluster says how to speak to it"
  static let page = RulePage(
    why: """
      S3A takes `https` for an endpoint that has no scheme, unless `fs.s3a.connection.ssl.enabled` is
      false. A store in the cluster usually speaks plain HTTP, and answers with "Unsupported or
      unrecognized SSL message".
      """,
    fix: """
      Write the scheme into `fs.s3a.endpoint`, `http://minio:9000` for example.
      """,
    example: """
      spark.hadoop.fs.s3a.endpoint  minio:9000
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs {
      guard let position = subject.position(of: program) else { continue }
      let hadoop = HadoopSettings(of: program, in: subject)
      guard let endpoint = hadoop["fs.s3a.endpoint"], !endpoint.value.holds("://"),
        let address = Address.first(in: endpoint.value), address.port != 443,
        subject.service(address.host, from: position) != nil
      else { continue }
      let tls = hadoop["fs.s3a.connection.ssl.enabled"]
      guard tls.map({ $0.value.lowercased() == "true" }) ?? hadoop.isComplete else { continue }
      findings.add(
        Self.self,
        "\(subject.words(for: program)) speaks TLS with `\(endpoint.value)`, a Service of this cluster",
        at: hadoop.location(of: endpoint), severity: .warning,
        hint: "write the scheme: `http://\(endpoint.value)`")
    }
  }
}
