internal import Documents
internal import Manifests

/// The image of Hive has the driver of Derby only.
enum MetastoreDriver: Rule {
  static let id = "metastore-driver"
  static let consequence = Consequence.breaksLater
  static let summary = "a metastore has the driver of its database"
  static let page = RulePage(
    why: """
      The images of Apache's Hive have no driver of PostgreSQL or MySQL. A metastore that is told to keep
      its tables there ends when it starts: the class of the driver is not found.
      """,
    fix: """
      Build an image with the driver in `/opt/hive/lib`, or mount a volume and name the jar in
      `HADOOP_CLASSPATH`.
      """,
    example: """
      image: apache/hive:4.0.0
      env:
      - {name: SERVICE_NAME, value: metastore}
      - {name: DB_DRIVER, value: postgres}
      - {name: SERVICE_OPTS, value: "-Djavax.jdo.option.ConnectionURL=jdbc:postgresql://db:5432/metastore"}
      """)

  private static let url = "javax.jdo.option.ConnectionURL"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for server in HiveMetastore.all(in: subject) where server.isOfficial {
      let container = server.container
      guard container.command.isEmpty, container.node["envFrom"] == nil,
        !hasOtherJars(container), let (database, location) = database(of: server, in: subject)
      else { continue }
      findings.add(
        Self.self,
        "\(subject.manifests[server.manifest].id) keeps its tables in \(database), and "
          + "`\(container.image)` has no driver for it",
        at: location, hint: "use an image that has it in `/opt/hive/lib`",
        notes: [
          Diagnostic.Note(
            "the image",
            at: subject.location(of: container.node["image"] ?? container.node, in: container))
        ])
    }
  }

  /// Whether something may bring a jar: a volume among the jars, or a variable that names others.
  private static func hasOtherJars(_ container: Container) -> Bool {
    container.mounts.contains {
      $0.path == "/opt/hive" || $0.path.isInside("/opt/hive/lib") || $0.path.holds("jar")
    }
      || container.environment.contains {
        ["HADOOP_CLASSPATH", "HIVE_AUX_JARS_PATH", "AUX_CLASSPATH", "HIVE_HOME"].contains($0.name)
      }
  }

  /// The database that settings name, and where they do.
  private static func database(
    of server: HiveMetastore, in subject: Subject
  ) -> (name: String, location: Location?)? {
    let names = [
      ("jdbc:postgresql:", "PostgreSQL"), ("jdbc:mysql:", "MySQL"), ("jdbc:mariadb:", "MariaDB"),
    ]
    for variable in server.container.environment where variable.name == "SERVICE_OPTS" {
      if let name = names.first(where: { variable.value?.holds($0.0) == true }) {
        let node = variable.node["value"] ?? variable.node
        return (name.1, subject.location(of: node, in: server.container))
      }
    }
    guard let value = server.value(of: url, in: subject),
      let name = names.first(where: { value.hasPrefix($0.0) })
    else { return nil }
    return (name.1, server.location(of: url, in: subject))
  }
}
