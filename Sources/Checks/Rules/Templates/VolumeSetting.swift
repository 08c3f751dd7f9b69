internal import Documents
internal import Spark

/// Volumes of settings that Spark does not take.
enum VolumeSetting: Rule {
  static let id = "volume-setting"
  static let consequence = Consequence.refused
  static let summary = "volumes of settings are of a kind that Spark has, and complete"
  static let page = RulePage(
    why: """
      Settings can say four kinds of volumes: `hostPath`, `emptyDir`, `nfs` and `persistentVolumeClaim`. Each
      has `mount.path`; `hostPath` has `options.path`, `nfs` has `options.server`, too, and a claim has
      `options.claimName`. 4.1 takes a size below 1,024 for one without its unit.
      """,
    fix: """
      Add what the message names. Other kinds, such as `configMap` and `secret`, are said by a template.
      """,
    example: """
      spark.kubernetes.executor.volumes.configMap.conf.mount.path /etc/conf
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods {
      for refusal in pod.refusals {
        guard let (key, message, hint) = words(for: refusal, pod) else { continue }
        findings.add(
          Self.self, message, at: pod.program.settings[key].flatMap { subject.location(of: $0) },
          hint: hint)
      }
    }
  }

  private static func words(
    for refusal: PodRefusal, _ pod: ExpectedPod
  ) -> (key: String, message: String, hint: String)? {
    switch refusal {
    case .volumeType(let key):
      let words = key.split(separator: ".")
      let kind = words.count > 4 ? String(words[4]) : key
      let kinds = ["hostPath", "emptyDir", "nfs", "persistentVolumeClaim"]
      return (
        key, "settings cannot say a volume of kind `\(kind)`",
        Suggestion.hint(for: kind, among: kinds) ?? "write it into the template"
      )
    case .missingVolumeSetting(let key, let other):
      return pod.program.starter.isFile ? nil : (other, "the volume has no `\(key)`", "set it")
    case .smallVolume(let key):
      return (key, "the volume is smaller than 1 KiB", "write the unit, such as `5Gi`")
    default: return nil
    }
  }
}

extension SparkProgram.Starter {
  /// Whether nobody is known who reads the settings: they may be a part.
  var isFile: Bool { if case .file = self { true } else { false } }
}
