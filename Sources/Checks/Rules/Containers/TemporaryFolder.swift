internal import Documents
internal import Manifests
internal import Spark

/// Spark makes folders below `/tmp` when it starts.
enum TemporaryFolder: Rule {
  static let id = "temporary-folder"
  static let consequence = Consequence.breaksLater
  static let summary = "programs of Spark can write to `/tmp`"
  static let page = RulePage(
    why: """
      Each program of Spark makes a folder below `/tmp`. With a read-only root and nothing mounted there it
      ends when it starts: "Failed to create directory /tmp/spark-…". Local directories get a volume from
      Spark, `/tmp` does not.
      """,
    fix: """
      Mount an `emptyDir` at `/tmp`.
      """,
    example: """
      securityContext: {readOnlyRootFilesystem: true}
      volumeMounts: []
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var seen: Set<String> = []
    for program in subject.programs {
      var containers: [(Container, mounted: [String])] = []
      if let container = program.container, program.role != .unknown {
        containers.append((container, []))
      }
      if program.usesKubernetes {
        containers += executing(program.executorTemplate, .executor, of: program, in: subject)
        if program.isInClusterMode == true {
          containers += executing(program.driverTemplate, .driver, of: program, in: subject)
        }
      }
      for (container, mounted) in containers
      where seen.insert("\(container.pod) \(container.path)").inserted {
        inspect(container, mounted: mounted, in: subject, &findings)
      }
    }
  }

  /// The container of a template in which Spark runs, with the folders that settings mount.
  private static func executing(
    _ template: SparkProgram.Template, _ role: PodRequest.Role, of program: SparkProgram,
    in subject: Subject
  ) -> [(Container, mounted: [String])] {
    guard case .pod(let number) = template,
      let container = subject.container(ofTemplate: number, for: role, of: program)
    else { return [] }
    let mounted = program.settings.below("spark.kubernetes.\(role.rawValue).volumes.")
      .filter { $0.key.hasSuffix(".mount.path") }.map { $0.value.withoutSlashesAtEnd }
    // Spark mounts a folder at each of its local ones.
    let local = program.settings.value(of: "spark.local.dir")?.split(separator: ",") ?? []
    return [(container, mounted + local.map { String($0).withoutSlashesAtEnd })]
  }

  private static func inspect(
    _ container: Container, mounted: [String], in subject: Subject, _ findings: inout Findings
  ) {
    guard subject.hasReadOnlyRoot(container), !mounted.contains("/tmp"), !movesFolder(container)
    else { return }
    let mount = subject.mount(of: "/tmp", in: container)
    if let mount, subject.isWritable(mount, in: container) != false { return }
    let context = container.node["securityContext"]?["readOnlyRootFilesystem"]
    findings.add(
      Self.self,
      "container `\(container.name)` of \(subject.words(for: subject.pods[container.pod])) cannot "
        + "write to `/tmp`, and Spark does",
      at: subject.location(of: mount?.node ?? context ?? container.node, in: container),
      hint: "mount an `emptyDir` at `/tmp`")
  }

  /// Whether Java is told to use another folder.
  private static func movesFolder(_ container: Container) -> Bool {
    container.environment.contains { $0.value?.holds("java.io.tmpdir") == true }
      || container.words.contains { $0.text.holds("java.io.tmpdir") }
  }
}
