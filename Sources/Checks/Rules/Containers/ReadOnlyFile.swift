internal import Documents
internal import Manifests

/// What is mounted from a ConfigMap or a Secret cannot be written.
enum ReadOnlyFile: Rule {
  static let id = "read-only-file"
  static let consequence = Consequence.breaksLater
  static let summary = "commands do not write where a volume is read only"
  static let page = RulePage(
    why: """
      Files of ConfigMaps and Secrets are read only, and so is a mount with `readOnly`. A command that writes
      there fails, and the container with it.
      """,
    fix: """
      Write to an `emptyDir`. Spark and Hadoop read variables by themselves (`${env:NAME}`, `${env.NAME}`):
      configuration need not be filled in when a container starts.
      """,
    example: """
      command: [sh, -c, "envsubst < /in/core-site.xml > /opt/spark/conf/core-site.xml"]
      volumeMounts: [{name: conf, mountPath: /opt/spark/conf}]   # of a ConfigMap
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers
    where container.isWanted(by: Self.self, { !WrittenFile.all(in: container).isEmpty }) {
      for file in WrittenFile.all(in: container) {
        if let mount = subject.mount(of: file.path, in: container) {
          guard subject.isWritable(mount, in: container) == false else { continue }
          add("volume `\(mount.volume)` there is read only", file, container, subject, &findings)
        } else if subject.hasReadOnlyRoot(container) {
          guard !subject.pods[container.pod].isPartial else { continue }
          add("the root of the container is read only", file, container, subject, &findings)
        }
      }
    }
  }

  private static func add(
    _ reason: String, _ file: WrittenFile, _ container: Container, _ subject: Subject,
    _ findings: inout Findings
  ) {
    let pod = subject.words(for: subject.pods[container.pod])
    findings.add(
      Self.self, "container `\(container.name)` of \(pod) writes `\(file.path)`, and \(reason)",
      at: subject.location(of: file.word.node, in: container), hint: "mount an `emptyDir` there")
  }
}
