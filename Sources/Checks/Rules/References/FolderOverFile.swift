internal import Documents
internal import Manifests

/// A volume that is mounted where a file is meant becomes a folder of that name.
enum FolderOverFile: Rule {
  static let id = "folder-over-file"
  static let consequence = Consequence.breaksLater
  static let summary = "a single file of a volume is mounted by its `subPath`"
  static let page = RulePage(
    why: """
      A ConfigMap or a Secret is a folder. Mounted at the path of a file it becomes a folder of that name,
      with the file in it: the program finds no file.
      """,
    fix: """
      Name the key as `subPath`, or mount the volume at the folder of the file.
      """,
    example: """
      volumeMounts:
      - {name: conf, mountPath: /opt/spark/conf/spark-defaults.conf}
      """)

  /// What files of configuration end with.
  private static let endings = [".conf", ".xml", ".properties", ".yaml", ".yml", ".ini", ".cfg"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers {
      for mount in container.mounts where mount.subPath == nil {
        let name = mount.path.lastPathPart
        guard let node = mount.node["mountPath"], mount.node["subPathExpr"] == nil,
          let files = subject.files(of: mount, in: container),
          files.contains(name) || endings.contains(where: name.hasSuffix)
        else { continue }
        let file = files.contains(name) ? name : files.count == 1 ? files[0] : nil
        findings.add(
          Self.self,
          "`\(mount.path)` of \(subject.words(for: subject.pods[container.pod])) becomes a folder: "
            + "volume `\(mount.volume)` is mounted there as a whole",
          at: subject.location(of: node, in: container),
          hint: file.map { "add `subPath: \($0)`" } ?? "name the file as `subPath`")
      }
    }
  }
}
