internal import Documents
internal import Manifests
internal import Spark

/// A volume that is given twice is there twice, which no pod may be.
enum ApplicationVolumes: Rule {
  static let id = "application-volumes"
  static let consequence = Consequence.refused
  static let summary = "applications give a volume in their fields or in `sparkConf`, not in both"
  static let page = RulePage(
    why: """
      Spark mounts what `spark.kubernetes.driver.volumes` says, and the operator adds what stands in
      `volumes` and `volumeMounts`. Two mounts of one path, or two volumes of one name, and the server
      refuses the pod.
      """,
    fix: """
      Keep one of the two.
      """,
    example: """
      sparkConf:
        spark.kubernetes.driver.volumes.emptyDir.data.mount.path: /data
      driver:
        volumeMounts: [{name: data, mountPath: /data}]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs {
      guard let position = program.application else { continue }
      let manifest = subject.manifests[position]
      guard let (spec, _) = SparkApplications.specification(of: manifest) else { continue }
      for role in ["driver", "executor"] {
        let mounts = (spec[named: role]?["volumeMounts"]?.items ?? []).compactMap { Mount($0) }
        guard !mounts.isEmpty else { continue }
        for setting in program.settings.below("spark.kubernetes.\(role).volumes.") {
          guard setting.key.hasSuffix(".mount.path"),
            let other = mounts.first(where: { $0.path == setting.value.withoutSlashesAtEnd })
          else { continue }
          findings.add(
            Self.self, "`\(setting.value)` is mounted in the \(role) of \(manifest.id) twice",
            at: subject.location(of: setting), hint: "keep one of the two",
            notes: [
              Diagnostic.Note("here, too", at: subject.location(of: other.node.id, in: manifest))
            ])
        }
      }
    }
  }
}
