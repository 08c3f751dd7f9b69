internal import Documents
internal import Spark

/// Two mounts at one path, of which Spark sees only those that settings say.
enum SharedMountPath: Rule {
  static let id = "shared-mount-path"
  static let consequence = Consequence.refused
  static let summary = "nothing is mounted twice at one path in pods that Spark makes"
  static let page = RulePage(
    why: """
      Spark adds mounts to those of the template: volumes and secrets of settings, folders for what does not
      fit into memory, and its configuration at `/opt/spark/conf`. It does not look whether a path is taken.
      The server refuses such a pod. The driver goes on, asks again every second, and each query waits for
      ever.
      """,
    fix: """
      Keep one of the two: mostly that of the template. A volume of the template that is called
      `spark-local-dir-1` and is mounted takes the place of the folder that Spark would add.
      """,
    example: """
      # spark-defaults.conf
      spark.local.dir /tmp
      # the template
      volumeMounts: [{name: tmp, mountPath: /tmp}]
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for pod in subject.expectedPods {
      for case .sharedMountPath(let path, let container, let one, let other) in pod.faults {
        let place = subject.location(of: other, in: pod)
        let first = subject.location(of: one, in: pod)
        guard let found = place ?? first else { continue }
        let notes = place == nil ? [] : first.map { [Diagnostic.Note("mounted here, too", at: $0)] }
        findings.add(
          Self.self,
          "`\(path)` is mounted twice in container `\(container)` of \(pod.words): by "
            + "\(subject.words(for: one, in: pod)) and by \(subject.words(for: other, in: pod))",
          at: found, hint: "keep one of them", notes: notes ?? [])
      }
    }
  }
}

extension ExpectedPod {
  /// The pod, as messages say it.
  var words: String { role == .driver ? "the driver's pod" : "executors" }
}
