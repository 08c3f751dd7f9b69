internal import Documents
internal import Manifests
internal import Spark

/// Dynamic allocation without an end.
enum UnboundedAllocation: Rule {
  static let id = "unbounded-allocation"
  static let consequence = Consequence.policy
  static let summary = "dynamic allocation has a greatest number of executors"
  static let page = RulePage(
    why: """
      `spark.dynamicAllocation.maxExecutors` has no end by default: one query with many partitions asks for
      as many executors as it has tasks, and takes the nodes from everybody else.
      """,
    fix: """
      Set `spark.dynamicAllocation.maxExecutors`. A ResourceQuota in the namespace of the executors is
      an end, too.
      """,
    example: """
      spark.dynamicAllocation.enabled  true
      """)

  private static let key = "spark.dynamicAllocation.maxExecutors"

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for program in subject.programs where program.isRunningDriver && program.usesKubernetes {
      guard program.allocatesDynamically, program.hasAllSettings, program.settings[key] == nil,
        let on = program.settings["spark.dynamicAllocation.enabled"],
        !hasQuota(program, in: subject)
      else { continue }
      findings.add(
        Self.self, "\(subject.words(for: program)) may ask for any number of executors",
        at: subject.location(of: on), severity: .warning, hint: "set `\(key)`")
    }
  }

  /// Whether the namespace of the executors has a quota.
  private static func hasQuota(_ program: SparkProgram, in subject: Subject) -> Bool {
    let own = subject.home(of: program).map {
      subject.objects.namespace(of: subject.manifests[$0])
    }
    let namespace = program.executorNamespace.map { Name($0) } ?? own ?? ""
    return subject.objects.all("ResourceQuota").contains {
      ObjectIndex.mayBeSame(subject.objects.namespace(of: subject.manifests[$0]), namespace)
    }
  }
}
