internal import Documents
internal import Spark

/// Spark copies the folder of its configuration into a ConfigMap.
enum SecretCopied: Rule {
  static let id = "secret-copied"
  static let consequence = Consequence.breaksLater
  static let summary = "no Secret is mounted where Spark copies files from"
  static let page = RulePage(
    why: """
      For executors in pods the driver puts every text file of its configuration folder into a ConfigMap.
      A Secret that is mounted there is copied with them, and everybody who may read ConfigMaps reads it.
      """,
    fix: """
      Mount the Secret elsewhere, or give it as variables of the environment. With
      `spark.kubernetes.executor.disableConfigMap` true nothing is copied; executors then need files of
      their own.
      """,
    example: """
      volumeMounts:
      - {name: conf, mountPath: /opt/spark/conf}
      - {name: hive-secret, mountPath: /opt/spark/conf/hive-site.xml, subPath: hive-site.xml}
      """)

  /// What Spark leaves out.
  private static let left = ["spark-defaults.conf", "spark.properties"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.role.isDriver && program.usesKubernetes {
      guard let container = program.container, program.isInClusterMode == false,
        !program.settings.isOn("spark.kubernetes.executor.disableConfigMap")
      else { continue }
      let folder = container.sparkConfigurationFolder
      let volumes = subject.pods[container.pod].spec?["volumes"]?.items.map { Volume($0) } ?? []
      for mount in container.mounts {
        guard mount.path.isInside(folder), !left.contains(mount.path.lastPathPart),
          let volume = volumes.first(where: { $0.name == mount.volume }),
          holdsSecret(volume.content)
        else { continue }
        findings.add(
          Self.self,
          "\(subject.words(for: program)) copies `\(mount.path)`, a Secret, into a ConfigMap",
          at: subject.location(of: mount.node["mountPath"] ?? mount.node, in: container),
          hint: "mount it outside of `\(folder)`")
      }
    }
  }

  private static func holdsSecret(_ content: Volume.Content) -> Bool {
    switch content {
    case .secret: true
    case .projected(let parts): parts.contains(where: holdsSecret)
    case .configMap, .writable, .unknown: false
    }
  }
}
