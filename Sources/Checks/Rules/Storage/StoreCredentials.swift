internal import Documents
internal import Manifests
internal import Spark

/// A store of one's own lets nobody in without keys.
enum StoreCredentials: Rule {
  static let id = "store-credentials"
  static let consequence = Consequence.breaksLater
  static let summary = "who uses an object store has credentials for it"
  static let page = RulePage(
    why: """
      S3A looks for credentials in the settings, in `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` of
      the environment, and asks the machines of AWS. A store elsewhere knows only the first two; without
      them the first access ends with "No AWS Credentials provided".
      """,
    fix: """
      Give the container both variables from a Secret. Where the driver gets a pod of its own, use
      `spark.kubernetes.driver.secretKeyRef.AWS_ACCESS_KEY_ID`.
      """,
    example: """
      spark.eventLog.dir            s3a://spark-logs/4.1/events
      spark.hadoop.fs.s3a.endpoint  http://minio:9000
      """)

  private static let variable = "AWS_ACCESS_KEY_ID"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.isRunningDriver || program.role == .history {
      let hadoop = HadoopSettings(of: program, in: subject)
      guard program.hasAllSettings, hadoop.isComplete, isOutside(hadoop),
        let use = StorageUse.all(of: program, hadoop, in: subject).first,
        !hasCredentials(program, hadoop), !isGiven(to: program, in: subject)
      else { continue }
      findings.add(
        Self.self,
        "\(subject.words(for: program)) uses `\(use.address.path)` and has no credentials for the store",
        at: use.location(in: subject),
        hint: "give it `\(variable)` and `AWS_SECRET_ACCESS_KEY` from a Secret")
    }
  }

  /// Whether the store is none of AWS, which may know the machine.
  private static func isOutside(_ hadoop: HadoopSettings) -> Bool {
    guard let endpoint = hadoop["fs.s3a.endpoint"]?.value, !endpoint.isEmpty else { return false }
    return !endpoint.holds("amazonaws.com") && !endpoint.holds("$")
  }

  private static func hasCredentials(_ program: SparkProgram, _ hadoop: HadoopSettings) -> Bool {
    let keys = [
      "fs.s3a.access.key", "fs.s3a.aws.credentials.provider",
      "hadoop.security.credential.provider.path",
      "fs.s3a.security.credential.provider.path",
    ]
    return keys.contains { hadoop[$0] != nil }
      || !program.settings.below("spark.hadoop.fs.s3a.bucket.").isEmpty
  }

  /// Whether the environment has them, or may have them.
  private static func isGiven(to program: SparkProgram, in subject: Subject) -> Bool {
    guard let container = program.container else { return true }
    if program.hasDriverPod {
      let settings = program.settings
      let prefixes = ["spark.kubernetes.driver.secretKeyRef.", "spark.kubernetes.driverEnv."]
      if prefixes.contains(where: { settings[$0 + variable] != nil }) { return true }
      guard case .pod(let number) = program.driverTemplate else { return false }
      return subject.pods[number].containers.contains { part in
        hasVariable(part.node)
      }
    }
    return hasVariable(container.node)
      || container.mounts.contains { $0.path.hasSuffix(".aws") }
      || container.words.contains { $0.text.holds(variable) }
  }

  private static func hasVariable(_ container: Node) -> Bool {
    container["envFrom"] != nil
      || container["env"]?.items.contains { $0["name"]?.string == variable } == true
  }
}
