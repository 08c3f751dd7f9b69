internal import Documents

/// Images have code only; what an environment decides is mounted.
enum ConfigurationInImage: Rule {
  static let id = "configuration-in-image"
  static let consequence = Consequence.policy
  static let summary = "images have no configuration"
  static let page = RulePage(
    why: """
      Configuration that is built into an image counts in every environment that uses the image, and nobody
      sees it among the manifests. A file that is mounted at the same place hides it, one that is not
      mounted lets it count again.
      """,
    fix: """
      Mount the file from a ConfigMap.
      """,
    example: """
      COPY spark-defaults.conf /opt/spark/conf/
      """)

  private static let files = [
    "spark-defaults.conf", "spark-env.sh", "core-site.xml", "hdfs-site.xml", "hive-site.xml",
    "metastore-site.xml", "celeborn-defaults.conf", "airflow.cfg", "zeppelin-site.xml",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.dockerfiles {
      for instruction in file.instructions
      where instruction.keyword == "COPY" || instruction.keyword == "ADD" {
        let words = instruction.words.filter { !$0.hasPrefix("--") }
        guard let word = words.first(where: { files.contains($0.lastPathPart) }) else { continue }
        findings.add(
          Self.self, "`\(word.lastPathPart)` becomes a part of the image",
          at: file.location(of: word, in: instruction), severity: .warning,
          hint: "mount it from a ConfigMap")
      }
    }
  }
}
