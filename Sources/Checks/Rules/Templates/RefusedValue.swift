internal import Spark

/// A value that Spark refuses when it makes pods, for more than its type.
enum RefusedValue: Rule {
  static let id = "refused-value"
  static let consequence = Consequence.refused
  static let summary = "values are such as Spark makes pods with"
  static let page = RulePage(
    why: """
      Some values are read when Spark makes its pods, and nowhere else: whether a volume is read-only, how
      many processors a container may have, what a device is asked for. Others must fit together:
      memory outside of the heap needs a size, a mount has one part of a volume, shares of memory are from 0
      to 1. With another value no executor is made.
      """,
    fix: """
      Write what the message names.
      """,
    example: """
      spark.kubernetes.executor.volumes.emptyDir.scratch.mount.readOnly yes
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods {
      for case .badValue(let key, let fault) in pod.refusals {
        guard let (setting, message, hint) = words(for: key, fault, pod) else { continue }
        findings.add(Self.self, message, at: subject.location(of: setting), hint: hint)
      }
    }
  }

  private static func words(
    for key: String, _ fault: ValueFault, _ pod: ExpectedPod
  ) -> (setting: SparkSetting, message: String, hint: String)? {
    let settings = pod.program.settings
    switch fault {
    // `setting-value` tells of it.
    case .type: return nil
    case .missing(let other):
      guard !pod.program.starter.isFile, let setting = settings[other] else { return nil }
      return (setting, "`\(key)` is not set, and \(pod.words) need it", "set it, or remove this")
    case .beside(let other):
      guard let setting = settings[key] else { return nil }
      return (setting, "`\(key)` and `\(other)` say the same in two ways", "remove one of them")
    case .share: return kind("a share from 0 to 1", "such as `0.6`", settings[key])
    case .flag: return kind("`true` or `false`", "write one of them", settings[key])
    case .positive: return kind("more than 0 here", "such as `1g`", settings[key])
    case .integer: return kind("a whole number", "such as `1`", settings[key])
    case .processors: return kind("an amount", "such as `2` or `1500m`", settings[key])
    }
  }

  private static func kind(
    _ taken: String, _ hint: String, _ setting: SparkSetting?
  ) -> (setting: SparkSetting, message: String, hint: String)? {
    setting.map { ($0, "`\($0.key)` takes \(taken), this is `\($0.shownValue)`", hint) }
  }
}
