internal import Documents
internal import Spark

/// Fields of a template that Spark sets, whatever stands there.
enum OverwrittenTemplate: Rule {
  static let id = "overwritten-template"
  static let consequence = Consequence.ignored
  static let summary = "templates do not set what Spark sets itself"
  static let page = RulePage(
    why: """
      Spark takes the template and writes over it: image and how it is pulled, name, host name and restart
      policy, labels of its own, what settings say of accounts, nodes and the scheduler, and the life cycle
      where executors are decommissioned. What stands there has no effect, and misleads who reads it.
      """,
    fix: """
      Take the field out of the template, and set the key that the message names.
      """,
    example: """
      spec:
        restartPolicy: Always
        containers: [{name: spark, image: "example/spark:1"}]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    var seen: Set<[Int32]> = []
    for pod in subject.expectedPods {
      guard let template = pod.template else { continue }
      for field in pod.overwritten where !field.path.hasPrefix("container.resources.") {
        // Objects have to have a name to be checked by others.
        guard field.path != "metadata.name", seen.insert([Int32(template), field.node]).inserted
        else { continue }
        let name = field.path.split(separator: ".").dropFirst().joined(separator: ".")
        findings.add(
          Self.self,
          "`\(name)` has no effect in the template of \(pod.words): "
            + "\(subject.words(for: field.by, in: pod)) sets it",
          at: subject.location(of: .template(field.node), in: pod), severity: .warning,
          hint: "take it out")
      }
    }
  }
}
