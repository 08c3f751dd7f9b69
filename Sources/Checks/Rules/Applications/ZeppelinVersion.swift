internal import Documents
internal import Spark

/// Zeppelin refuses versions of Spark that are newer than itself.
enum ZeppelinVersion: Rule {
  static let id = "zeppelin-version"
  static let consequence = Consequence.refused
  static let summary = "Zeppelin takes the Spark of its interpreters"
  static let page = RulePage(
    why: """
      An interpreter compares the version of Spark with those that Zeppelin knows, and stops at a newer
      one: Zeppelin 0.12.0 knows those before 4.0, 0.12.1 those before 4.1.
      """,
    fix: """
      Set the property `zeppelin.spark.enableSupportedVersionCheck` of the interpreter to false.
      """,
    example: """
      # Zeppelin 0.12.1
      ZEPPELIN_K8S_SPARK_CONTAINER_IMAGE: apache/spark:4.1.0
      """)

  private static let image = "zeppelin.k8s.spark.container.image"
  private static let check = "zeppelin.spark.enableSupportedVersionCheck"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    let settings = subject.configuration.filter {
      $0.name.hasPrefix("interpreter") && $0.name.hasSuffix(".json")
    }
    // Without them the settings of interpreters are in a volume, or are those of the image.
    guard !settings.isEmpty, !settings.contains(where: { $0.text.range(of: check) != nil }) else {
      return
    }
    for server in ZeppelinServer.all(in: subject) {
      guard let version = server.version, let limit = limit(of: version),
        let name = server.value(of: image, in: subject), let spark = subject.version(ofImage: name),
        spark >= limit
      else { continue }
      findings.add(
        Self.self, "Zeppelin \(version) knows versions of Spark before \(limit), this is \(spark)",
        at: server.location(of: image, in: subject),
        hint: "set the property `\(check)` of the interpreter to false")
    }
  }

  private static func limit(of version: SparkVersion) -> SparkVersion? {
    switch (version.major, version.minor, version.patch) {
    case (0, 12, 0): SparkVersion(4, 0, 0)
    case (0, 12, 1): SparkVersion(4, 1, 0)
    default: nil
    }
  }
}
