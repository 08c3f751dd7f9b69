internal import Documents
internal import Spark

/// Amounts of a template that Spark replaces by its own.
enum TemplateResources: Rule {
  static let id = "template-resources"
  static let consequence = Consequence.ignored
  static let summary = "memory and processors of pods of Spark are said by settings"
  static let page = RulePage(
    why: """
      Spark reckons memory, request and limit, from its settings, and the request for processors, too. What a
      template says of them is lost. Kept are the limit of processors, if no setting says one, storage and
      devices.
      """,
    fix: """
      Take the amounts out of the template and set `spark.executor.memory`, `spark.executor.memoryOverhead`
      and `spark.kubernetes.executor.request.cores`.
      """,
    example: """
      containers:
      - name: spark
        resources: {limits: {memory: 8Gi}}
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var seen: Set<[Int32]> = []
    for pod in subject.expectedPods {
      guard let template = pod.template else { continue }
      for field in pod.overwritten where field.path.hasPrefix("container.resources.") {
        guard seen.insert([Int32(template), field.node]).inserted else { continue }
        let name = field.path.split(separator: ".").dropFirst().joined(separator: ".")
        findings.add(
          Self.self,
          "`\(name)` has no effect in the template of \(pod.words): "
            + "\(subject.words(for: field.by, in: pod)) says it",
          at: subject.location(of: .template(field.node), in: pod), severity: .warning,
          hint: "take it out")
      }
    }
  }
}
