internal import Documents
internal import Manifests
internal import Spark

/// Java and Hadoop ask for the name of their user, and only the entry point of the image makes one up.
enum UserWithoutName: Rule {
  static let id = "user-without-name"
  static let consequence = Consequence.breaksLater
  static let summary = "Spark runs as a user that its image knows, or by its entry point"
  static let page = RulePage(
    why: """
      Hadoop's login fails for a number that has no entry in `/etc/passwd`. The entry point of Apache's
      images makes an entry for drivers and executors; a command that takes its place does not.
      """,
    fix: """
      Set `runAsUser: 185`, or start the program by `/opt/entrypoint.sh`.
      """,
    example: """
      image: apache/spark:4.1.0
      command: [/opt/spark/bin/spark-submit, --class, Main, app.jar]
      securityContext: {runAsUser: 1000}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs {
      guard let container = program.container, !container.command.isEmpty,
        !container.words.contains(where: { $0.text.holds("entrypoint") }),
        container.imageName.isOfficialSpark,
        let user = subject.user(of: container), user.string != "185", user.string != "0"
      else { continue }
      findings.add(
        Self.self,
        "user \(user.string) of \(subject.words(for: program)) has no name in its image, and Spark "
          + "asks for one",
        at: subject.location(of: user, in: container), hint: "set `runAsUser: 185`")
    }
  }
}
