internal import Documents
internal import Spark

/// Nothing makes a bucket by writing into it.
enum MissingBucket: Rule {
  static let id = "missing-bucket"
  static let consequence = Consequence.breaksLater
  static let summary = "buckets that programs use are made, or are there"
  static let page = RulePage(
    why: """
      Spark makes folders, and never a bucket. The first read or write ends with "NoSuchBucket".
      """,
    fix: """
      Let a Job make the bucket, or name it under `external.buckets` of the environment if it is there
      already.
      """,
    example: """
      spark.sql.warehouse.dir  s3a://warehouse/4.1
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    guard subject.material.isComplete else { return }
    var preparation: StoragePreparation?
    var told: Set<String> = []
    for program in subject.programs {
      let hadoop = HadoopSettings(of: program, in: subject)
      for use in StorageUse.all(of: program, hadoop, in: subject) {
        // Their rule asks for more than the bucket.
        let isEventLog =
          use.key == EventLogDirectory.writerKey || use.key == EventLogDirectory.readerKey
        guard !isEventLog, !told.contains(use.address.bucket) else { continue }
        let known = preparation ?? StoragePreparation(subject)
        preparation = known
        guard !known.hasBucket(of: use.address) else { continue }
        told.insert(use.address.bucket)
        findings.add(
          Self.self,
          "nothing makes the bucket `\(use.address.bucket)`, which \(subject.words(for: program)) uses",
          at: use.location(in: subject),
          hint: "let a Job make it, or name it under `external.buckets`")
      }
    }
  }
}
