internal import Documents
internal import Spark

/// A folder that driver and executors both use, and that only one of them has on a volume.
enum UnsharedFolder: Rule {
  static let id = "unshared-folder"
  static let consequence = Consequence.breaksLater
  static let summary = "folders that driver and executors share are on one volume in both"
  static let page = RulePage(
    why: """
      Checkpoints and tables are written by executors and by the driver: one writes what the other reads.
      Where the folder is on a volume of the one, and in the container of the other, each sees files that
      the other one does not. Nothing fails until a query starts again, or until a table is read.
      """,
    fix: """
      Mount the volume at the same path in both, or name a place in an object store.
      """,
    example: """
      spark.sql.streaming.checkpointLocation                                                  /checkpoints
      spark.kubernetes.executor.volumes.persistentVolumeClaim.checkpoints.options.claimName   checkpoints
      spark.kubernetes.executor.volumes.persistentVolumeClaim.checkpoints.mount.path          /checkpoints
      # and nothing is mounted in the driver
      """)

  private static let keys = [
    "spark.sql.streaming.checkpointLocation", "spark.checkpoint.dir", "spark.sql.warehouse.dir",
    "spark.hadoop.hive.metastore.warehouse.dir",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods where pod.role == .executor && pod.program.isRunningDriver {
      guard pod.hasAllSettings, hasKnownMounts(pod.program, in: subject) else { continue }
      for key in keys {
        guard let setting = pod.program.settings[key],
          let path = folder(setting.value, of: pod.program, in: subject)
        else { continue }
        inspect(path, setting, pod, in: subject, &findings)
      }
    }
  }

  private static func inspect(
    _ path: String, _ setting: SparkSetting, _ pod: ExpectedPod, in subject: Subject,
    _ findings: inout Findings
  ) {
    guard let driver = driverHome(of: path, beside: pod, in: subject) else { return }
    let message: String
    switch (driver, FolderHome(path, in: pod)) {
    case (.shared(let volume), .own):
      message = "`\(path)` is on \(volume) in the driver, and not in executors"
    case (.own, .shared(let volume)):
      message = "`\(path)` is on \(volume) in executors, and not in the driver"
    case (.shared(let one), .shared(let other)) where one != other:
      message = "`\(path)` is on \(one) in the driver, and on \(other) in executors"
    default: return
    }
    findings.add(
      Self.self, message, at: subject.location(of: setting),
      hint: "mount the same volume at `\(path)` in both")
  }

  /// The folder of a path in the file system of a container; nil if it is elsewhere, or may be.
  private static func folder(
    _ value: String, of program: SparkProgram, in subject: Subject
  ) -> String? {
    guard !value.utf8.contains(UInt8(ascii: "$")) else { return nil }
    if value.hasPrefix("file:") {
      let path = value.dropFirst("file:".count).drop { $0 == "/" }
      return "/" + String(path).withoutSlashesAtEnd
    }
    guard value.hasPrefix("/") else { return nil }
    let hadoop = HadoopSettings(of: program, in: subject)
    let system = hadoop["fs.defaultFS"] ?? hadoop["fs.default.name"]
    guard system.map({ $0.value.hasPrefix("file:") }) ?? hadoop.isComplete else { return nil }
    return value.withoutSlashesAtEnd
  }

  private static func driverHome(
    of path: String, beside executor: ExpectedPod, in subject: Subject
  ) -> FolderHome? {
    let program = executor.program
    if program.hasDriverPod {
      return subject.expectedPods.first { $0.role == .driver && $0.number == executor.number }
        .map { FolderHome(path, in: $0) }
    }
    guard program.isInClusterMode == false, let container = program.container else { return nil }
    return FolderHome(path, in: container, of: subject)
  }

  /// Whether it is known what the pods that Spark makes mount.
  private static func hasKnownMounts(_ program: SparkProgram, in subject: Subject) -> Bool {
    // An operator mounts what its own fields say.
    if let position = program.application,
      SparkApplications.specification(of: subject.manifests[position])?.spec["volumes"] != nil
    {
      return false
    }
    return [program.driverTemplate, program.executorTemplate].allSatisfy {
      switch $0 {
      case .none, .pod: true
      case .text, .missing, .unknown: false
      }
    }
  }
}
