internal import Documents
internal import Spark

/// A Service has one name, not one for each bucket.
enum StorePathStyle: Rule {
  static let id = "store-path-style"
  static let consequence = Consequence.breaksLater
  static let summary = "buckets of a store in the cluster are asked for in the path"
  static let page = RulePage(
    why: """
      S3A puts the name of the bucket before that of the host unless `fs.s3a.path.style.access` is true.
      A Service has one name: `warehouse.minio` cannot be resolved.
      """,
    fix: """
      Set `fs.s3a.path.style.access` to true.
      """,
    example: """
      spark.hadoop.fs.s3a.endpoint  http://minio:9000
      """)

  private static let key = "fs.s3a.path.style.access"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs {
      guard let position = subject.position(of: program) else { continue }
      let hadoop = HadoopSettings(of: program, in: subject)
      guard let endpoint = hadoop["fs.s3a.endpoint"],
        let address = Address.first(in: endpoint.value),
        subject.service(address.host, from: position) != nil
      else { continue }
      let style = hadoop[key]
      guard style.map({ $0.value.lowercased() == "false" }) ?? hadoop.isComplete else { continue }
      findings.add(
        Self.self,
        "\(subject.words(for: program)) asks `BUCKET.\(address.host)` for objects, which is no host",
        at: hadoop.location(of: style ?? endpoint), hint: "set `\(key)` to true")
    }
  }
}
