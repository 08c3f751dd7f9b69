internal import Documents

/// A key that does not begin with `spark.`: Spark drops it.
enum ForeignKey: Rule {
  static let id = "foreign-key"
  static let consequence = Consequence.ignored
  static let summary = "keys of Spark begin with `spark.`"
  static let page = RulePage(
    why: """
      Spark takes from spark-defaults.conf only what begins with `spark.`, and warns of the rest in its
      log. Settings of Hadoop are read below `spark.hadoop.`.
      """,
    fix: """
      Put `spark.hadoop.` before settings of Hadoop and `spark.` before those of Celeborn.
      """,
    example: """
      fs.s3a.endpoint http://minio:9000
      """)

  private static let names = ["spark-defaults.conf", "spark.conf", "spark.properties"]
  private static let hadoop = ["fs.", "dfs.", "hadoop.", "hive.", "yarn.", "mapreduce."]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for (number, file) in subject.configuration.enumerated()
    where file.isSparkSettings && names.contains(where: { file.name.hasSuffix($0) }) {
      let foreign = file.contents.settings(for: id) {
        !$0.key.hasPrefix("spark.") && !$0.isReplaced
      }
      for position in foreign {
        let setting = file.settings[position]
        let isHadoop = hadoop.contains { setting.key.hasPrefix($0) }
        let isCeleborn = setting.key.hasPrefix("celeborn.")
        let prefix = isHadoop ? "spark.hadoop." : isCeleborn ? "spark." : nil
        let place = subject.location(of: position, inFile: number, .key)
        findings.add(
          Self.self, "Spark drops `\(setting.key)`: it does not begin with `spark.`", at: place,
          severity: .warning, hint: prefix.map { "write `\($0)\(setting.key)`" },
          fix: prefix.flatMap {
            Fix(replacing: setting.key, with: $0 + setting.key, at: place)
          })
      }
    }
  }
}
