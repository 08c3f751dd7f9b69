internal import Spark

/// What the names of executors begin with is no name of a pod.
enum ExecutorNames: Rule {
  static let id = "executor-names"
  static let consequence = Consequence.refused
  static let summary = "names of executors begin as names of pods may"
  static let page = RulePage(
    why: """
      `spark.kubernetes.executor.podNamePrefix` is followed by `-exec-` and a number. It has small letters,
      digits, `-` and `.`, does not begin or end with a sign, and leaves room: 237 characters at most.
      """,
    fix: """
      Write a name of that form.
      """,
    example: """
      spark.kubernetes.executor.podNamePrefix Daily_Report
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods {
      for case .namePrefix(let key) in pod.refusals {
        guard let setting = pod.program.settings[key] else { continue }
        // What is put in later is not known.
        guard !setting.value.utf8.contains(UInt8(ascii: "$")) else { continue }
        findings.add(
          Self.self, "no pod can have a name that begins with `\(setting.value)`",
          at: subject.location(of: setting), hint: "use small letters, digits and `-`")
      }
    }
  }
}
