internal import Documents
internal import Spark

/// An image of Spark that Apache publishes for older versions only.
enum UnpublishedImage: Rule {
  static let id = "unpublished-image"
  static let consequence = Consequence.breaksLater
  static let summary = "images of Spark 4 are called `apache/spark`"
  static let page = RulePage(
    why: """
      Apache lists `apache/spark-py` and `apache/spark-r` for Spark 3 only. With Spark 4 Python is in
      `apache/spark` with `python3` in the tag.
      """,
    fix: """
      Write `apache/spark:4.1.0-scala2.13-java17-python3-ubuntu`, or the tag of your version.
      """,
    example: """
      FROM apache/spark-py:4.1.0
      """)

  private static let names = ["apache/spark-py", "apache/spark-r"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.dockerfiles {
      for instruction in file.instructions where instruction.keyword == "FROM" {
        guard let image = instruction.words.first(where: { !$0.hasPrefix("--") }),
          isUnpublished(image)
        else { continue }
        add(image, at: Location(file.source, instruction.range), &findings)
      }
    }
    for container in subject.containers
    where container.isWanted(by: Self.self, { isUnpublished(container.image) }) {
      let node = container.node["image"] ?? container.node
      add(container.image, at: subject.location(of: node, in: container), &findings)
    }
  }

  private static func isUnpublished(_ image: String) -> Bool {
    let name = ImageName(image)
    guard names.contains(name.repository), let tag = name.tag else { return false }
    return SparkVersion(tag).map { $0.major >= 4 } ?? false
  }

  private static func add(_ image: String, at place: Location, _ findings: inout Findings) {
    findings.add(
      Self.self, "Apache lists no image `\(image)`", at: place, severity: .warning,
      hint: "`apache/spark` with `python3` in the tag")
  }
}
