internal import Documents
internal import Manifests

/// The kubelet cannot tell whether a user that is a name is root.
enum UserByName: Rule {
  static let id = "user-by-name"
  static let consequence = Consequence.refused
  static let summary = "a container that must not be root says its user as a number"
  static let page = RulePage(
    why: """
      With `runAsNonRoot` the kubelet wants to know the user's number before it starts a container. The
      images of Apache Spark and Apache Hive name their user: without `runAsUser` the container waits with
      `CreateContainerConfigError`.
      """,
    fix: """
      Set `runAsUser`: 185 for Apache Spark, 1000 for Apache Hive.
      """,
    example: """
      image: apache/spark:4.1.0-scala2.13-java17-python3-ubuntu
      securityContext: {runAsNonRoot: true}
      """)

  /// Images whose user is a name, with its number.
  private static let users = [
    "apache/spark": 185, "spark": 185, "apache/spark-py": 185, "apache/hive": 1000,
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers {
      guard let number = users[container.imageName.repository],
        let denial = subject.denialOfRoot(of: container), subject.user(of: container) == nil,
        subject.pods[container.pod].spec?["os"] == nil
      else { continue }
      findings.add(
        Self.self,
        "container `\(container.name)` of \(subject.words(for: subject.pods[container.pod])) is not "
          + "started: its image names its user, and `runAsNonRoot` asks for a number",
        at: subject.location(of: denial, in: container), hint: "set `runAsUser: \(number)`")
    }
  }
}
