internal import Documents
internal import Manifests

/// The images of Apache Spark have what Spark needs, and little else.
enum MissingTool: Rule {
  static let id = "missing-tool"
  static let consequence = Consequence.breaksLater
  static let summary = "commands use programs that their images have"
  static let page = RulePage(
    why: """
      A command that calls a program which is not in the image ends with "not found". Apache's images of
      Spark have no `envsubst`, no clients of clouds and object stores, and no `kubectl`.
      """,
    fix: """
      Build the program into an image, or do without it: Spark and Hadoop read variables by themselves, and
      a container of another image can do the rest.
      """,
    example: """
      image: apache/spark:4.1.0
      command: [sh, -c, "envsubst < /in/spark.conf > /tmp/spark.conf"]
      """)

  private static let absent = ["envsubst", "mc", "aws", "kubectl", "gsutil", "helm"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers where container.imageName.isOfficialSpark {
      for command in container.commands {
        guard let word = command.first, absent.contains(word.text.lastPathPart) else { continue }
        findings.add(
          Self.self,
          "the image `\(container.image)` of container `\(container.name)` of "
            + "\(subject.words(for: subject.pods[container.pod])) has no "
            + "`\(word.text.lastPathPart)`",
          at: subject.location(of: word.node, in: container),
          hint: word.text.lastPathPart == "envsubst"
            ? "Spark reads `${env:NAME}` in its settings, Hadoop `${env.NAME}`" : nil)
      }
    }
  }
}
