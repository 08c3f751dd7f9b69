internal import Documents
internal import Spark

/// Celeborn takes records apart, which Java's serializer does not let it.
enum CelebornSerializer: Rule {
  static let id = "celeborn-serializer"
  static let consequence = Consequence.breaksLater
  static let summary = "who shuffles through Celeborn serializes with Kryo"
  static let page = RulePage(
    why: """
      Celeborn brings records of one partition together as they come. That needs a serializer whose
      records can be moved; Java's, which is Spark's default, has no such records. SQL has its own
      serializer, so only jobs on RDDs show it.
      """,
    fix: """
      Set `spark.serializer` to `org.apache.spark.serializer.KryoSerializer`.
      """,
    example: """
      spark.shuffle.manager  org.apache.spark.shuffle.celeborn.SparkShuffleManager
      spark.serializer       org.apache.spark.serializer.JavaSerializer
      """)

  private static let java = "org.apache.spark.serializer.JavaSerializer"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.usesCeleborn && program.role.isDriver {
      let serializer = program.settings["spark.serializer"]
      guard serializer.map({ $0.value == java }) ?? program.hasAllSettings else { continue }
      let place = serializer ?? program.settings["spark.shuffle.manager"]
      findings.add(
        Self.self,
        "\(subject.words(for: program)) shuffles through Celeborn with the serializer of Java",
        at: place.flatMap { subject.location(of: $0) },
        hint: "set `spark.serializer` to `org.apache.spark.serializer.KryoSerializer`")
    }
  }
}
