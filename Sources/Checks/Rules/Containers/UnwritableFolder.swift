internal import Documents
internal import Manifests

/// Programs that write to folders of their own, with a root that is read only.
enum UnwritableFolder: Rule {
  static let id = "unwritable-folder"
  static let consequence = Consequence.breaksLater
  static let summary = "programs can write to the folders that they need"
  static let page = RulePage(
    why: """
      With a read-only root a program can write where volumes are mounted, and nowhere else. PostgreSQL
      makes a socket, Jupyter keeps the files of running kernels, Airflow makes a folder of logs, `mc` a
      file of its own, and an executor of Spark copies files of the application to its working directory.
      """,
    fix: """
      Mount an `emptyDir` at the folder, or move it below `/tmp` by the variable of the hint.
      """,
    example: """
      image: postgres:17.6
      securityContext: {readOnlyRootFilesystem: true}
      volumeMounts: [{name: data, mountPath: /var/lib/postgresql/data}]   # and no /var/run/postgresql
      """)

  /// A folder that a program needs, and what it does there.
  private typealias Need = (folder: String, why: String, hint: String)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers where subject.hasReadOnlyRoot(container) {
      guard let need = need(of: container, in: subject),
        !canWrite(need.folder, container, subject)
      else { continue }
      add(need, container, subject, &findings)
    }
    inspectExecutors(in: subject, &findings)
  }

  private static func add(
    _ need: Need, _ container: Container, _ subject: Subject, _ findings: inout Findings
  ) {
    let context = container.node["securityContext"]?["readOnlyRootFilesystem"]
    let mount = subject.mount(of: need.folder, in: container)?.node
    findings.add(
      Self.self,
      "container `\(container.name)` of \(subject.words(for: subject.pods[container.pod])) cannot "
        + "write to `\(need.folder)`, where \(need.why)",
      at: subject.location(of: mount ?? context ?? container.node, in: container), hint: need.hint)
  }

  /// Whether a container can write to a folder, as far as that is known.
  static func canWrite(
    _ folder: String, _ container: Container, _ subject: Subject
  ) -> Bool {
    // What is not a whole path, or has a variable in it, is not known.
    guard folder.hasPrefix("/"), !folder.utf8.contains(UInt8(ascii: "$")) else { return true }
    guard let mount = subject.mount(of: folder, in: container) else { return false }
    return subject.isWritable(mount, in: container) != false
  }

  private static func need(of container: Container, in subject: Subject) -> Need? {
    // What comes from elsewhere may move a folder.
    guard container.node["envFrom"] == nil else { return nil }
    let image = container.imageName.repository
    switch image {
    case "postgres": return postgres(container)
    case "minio/mc", "quay.io/minio/mc": return client(container, in: subject)
    case "apache/airflow": return airflow(container, in: subject)
    case "apache/hive": return hive(container)
    default:
      let isStack =
        image.hasPrefix("jupyter/") || image.hasPrefix("quay.io/jupyter/")
      return isStack ? jupyter(container) : nil
    }
  }

  private static func postgres(_ container: Container) -> Need? {
    let program = container.words.first?.text.lastPathPart ?? "postgres"
    guard ["postgres", "docker-entrypoint.sh"].contains(program) || program.hasPrefix("-"),
      !container.words.contains(where: { $0.text.holds("unix_socket_directories") }),
      !container.words.contains(where: { $0.text.holds("config_file") || $0.text.hasPrefix("-k") })
    else { return nil }
    return ("/var/run/postgresql", "PostgreSQL makes its socket", "mount an `emptyDir` there")
  }

  private static func client(_ container: Container, in subject: Subject) -> Need? {
    let hasOption = container.words.contains {
      $0.text.holds("--config-dir") || $0.text.holds("-C ") || $0.text.holds("MC_CONFIG_DIR")
        || $0.text.holds("HOME=")
    }
    guard !hasOption, !container.environment.contains(where: { $0.name == "MC_CONFIG_DIR" }),
      !container.mounts.contains(where: { $0.path.holds(".mc") })
    else { return nil }
    // A user that the image does not know has the root for its home.
    let isKnown = subject.user(of: container).map { $0.string == "0" } ?? true
    guard let home = value("HOME", of: container) ?? (isKnown ? nil : "") else { return nil }
    return (home + "/.mc", "`mc` keeps its settings", "set `MC_CONFIG_DIR` to `/tmp/.mc`")
  }

  /// Airflow 2 makes the folder whatever it runs: "Unable to configure handler 'processor'".
  private static func airflow(_ container: Container, in subject: Subject) -> Need? {
    let words = container.words.flatMap { $0.text.split { " \n;&".contains($0) }.map(String.init) }
    guard container.imageName.tag?.hasPrefix("2.") == true,
      ["scheduler", "webserver", "triggerer"].contains(where: { words.contains($0) }),
      !subject.airflowSettings.contains(where: { $0.section == "logging" })
    else { return nil }
    let home = value("AIRFLOW_HOME", of: container) ?? "/opt/airflow"
    return (home + "/logs", "Airflow makes folders for its logs", "mount an `emptyDir` there")
  }

  /// The value of a variable; something with a sign that nobody knows if it comes from elsewhere.
  private static func value(_ name: String, of container: Container) -> String? {
    container.environment.last { $0.name == name }.map { $0.value ?? "$" }
  }

  /// The entry point makes links to the files of another folder.
  private static func hive(_ container: Container) -> Need? {
    guard container.command.isEmpty, container.value(of: "HIVE_CUSTOM_CONF_DIR") != nil,
      !container.environment.contains(where: { $0.name == "HIVE_HOME" })
    else { return nil }
    return (
      "/opt/hive/conf", "the entry point makes links to what is in `HIVE_CUSTOM_CONF_DIR`",
      "mount the files at `/opt/hive/conf` instead"
    )
  }

  private static func jupyter(_ container: Container) -> Need? {
    let isServer = container.words.contains {
      $0.text.holds("jupyter") || $0.text.holds("start-") || $0.text.holds("start.sh")
    }
    guard isServer || container.words.isEmpty else { return nil }
    let home = value("HOME", of: container) ?? "/home/jovyan"
    let data = value("JUPYTER_DATA_DIR", of: container) ?? home + "/.local/share/jupyter"
    return (
      value("JUPYTER_RUNTIME_DIR", of: container) ?? data + "/runtime",
      "Jupyter keeps files of what runs",
      "mount an `emptyDir` at the home, or set `JUPYTER_RUNTIME_DIR` to a folder below `/tmp`"
    )
  }
}
