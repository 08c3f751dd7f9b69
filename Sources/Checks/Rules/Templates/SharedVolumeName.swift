internal import Documents
internal import Spark

/// Two volumes with one name: the server takes no such pod.
enum SharedVolumeName: Rule {
  static let id = "shared-volume-name"
  static let consequence = Consequence.refused
  static let summary = "volumes of templates have other names than those that Spark adds"
  static let page = RulePage(
    why: """
      Spark adds volumes to those of the template: those of settings by their names, `NAME-volume` for each
      secret, `spark-conf-volume-exec` and `spark-local-dir-1`, `-2` and so on. It does not look whether a
      name is taken, and the server refuses the pod.
      """,
    fix: """
      Give the volume of the template another name. One that is called `spark-local-dir-1` has to be
      mounted: then Spark uses it and adds none.
      """,
    example: """
      # spark-defaults.conf
      spark.kubernetes.executor.volumes.emptyDir.scratch.mount.path /scratch
      # the template
      volumes: [{name: scratch, emptyDir: {}}]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods {
      for case .sharedVolumeName(let name, let one, let other) in pod.faults {
        guard let place = subject.location(of: one, in: pod) ?? subject.location(of: other, in: pod)
        else { continue }
        findings.add(
          Self.self,
          "two volumes of \(pod.words) are called `\(name)`: one of "
            + "\(subject.words(for: one, in: pod)) and one of \(subject.words(for: other, in: pod))",
          at: place, hint: "rename one of them")
      }
    }
  }
}
