internal import Documents
internal import Manifests

/// The schema of a metastore is made once.
enum MetastoreSchema: Rule {
  static let id = "metastore-schema"
  static let consequence = Consequence.breaksLater
  static let summary = "the schema of a metastore is made once, and by something"
  static let page = RulePage(
    why: """
      The image of Hive 3.1 makes the schema at each start unless `IS_RESUME` is true, and fails where it
      is there: the first restart never ends. With `IS_RESUME` nothing makes it. `schematool` of Hive 3
      does not know `-initOrUpgradeSchema`.
      """,
    fix: """
      Let a Job make the schema, with `schematool -info || schematool -initSchema` for Hive 3 and
      `-initOrUpgradeSchema` for Hive 4, and set `IS_RESUME` to true for the server.
      """,
    example: """
      image: apache/hive:3.1.3
      env:
      - {name: SERVICE_NAME, value: metastore}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for server in HiveMetastore.all(in: subject) where server.isOfficial {
      guard let version = server.version, server.container.command.isEmpty,
        server.container.node["envFrom"] == nil
      else { continue }
      let resume = server.container.environment.last { $0.name == "IS_RESUME" }
      let place = resume?.node["value"] ?? server.container.node["image"] ?? server.container.node
      let location = subject.location(of: place, in: server.container)
      let object = subject.manifests[server.manifest].id
      if resume?.value != "true", resume.map({ $0.value != nil }) ?? true, version.major < 4 {
        findings.add(
          Self.self, "\(object) makes the schema at each start, and fails when it is there",
          at: location, hint: "let a Job make it, and set `IS_RESUME` to `true`")
      } else if resume?.value == "true", subject.material.isComplete, !hasSchemaJob(subject) {
        findings.add(
          Self.self, "nothing makes the schema that \(object) expects", at: location,
          severity: .warning, hint: "let a Job run `schematool`")
      }
    }
    checkCommands(subject, &findings)
    checkStarts(subject, &findings)
  }

  private static func hasSchemaJob(_ subject: Subject) -> Bool {
    subject.containers.contains { container in
      container.words.contains { $0.text.holds("schematool") || $0.text.holds("schemaTool") }
        || container.isInitial && container.image.lastPathPart.hasPrefix("hive")
        || subject.manifests[subject.pods[container.pod].manifest].kind.kind == "Job"
          && container.image.lastPathPart.hasPrefix("hive")
    }
  }

  /// Looks for what makes the schema in a pod that is started again and again.
  private static func checkStarts(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers {
      let kind = subject.manifests[subject.pods[container.pod].manifest].kind.kind
      guard Workload.kinds.contains(kind),
        let word = container.words.first(where: { $0.text.holds("-initSchema") }),
        failsAgain(container)
      else { continue }
      findings.add(
        Self.self,
        "container `\(container.name)` of \(subject.words(for: subject.pods[container.pod])) makes "
          + "the schema at each start, and fails when it is there",
        at: subject.location(of: word.node, in: container),
        hint: "write `schematool -dbType postgres -info || schematool -dbType postgres -initSchema`"
      )
    }
  }

  /// Whether the container ends where `-initSchema` fails: nothing before it asks whether the schema is
  /// there, and what follows needs it.
  private static func failsAgain(_ container: Container) -> Bool {
    let text = container.words.map(\.text).joined(separator: " ")
    guard text.holds("schematool") || text.holds("schemaTool"),
      !["-info", "-validate", "||", "if ", "[ ", "test ", "psql"].contains(where: { text.holds($0) }
      ),
      let end = text.firstRange(ofBytes: "-initSchema")?.upperBound
    else { return false }
    let rest = text[end...].drop { !";|&\n".contains($0) }
    return rest.isEmpty || rest.hasPrefix("&&") || text.holds("set -e") || text.holds("-ec ")
  }

  private static func checkCommands(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers where container.image.holds("apache/hive") {
      guard container.imageName.repository == "apache/hive",
        let version = container.imageName.tag.flatMap({ HiveVersion($0) }), version.major < 4
      else { continue }
      for word in container.words where word.text.holds("-initOrUpgradeSchema") {
        findings.add(
          Self.self, "`schematool` of Hive \(version) has no `-initOrUpgradeSchema`",
          at: subject.location(of: word.node, in: container),
          hint: "`schematool -dbType postgres -info || schematool -dbType postgres -initSchema`")
      }
    }
  }
}
