internal import Documents

/// What masters agree on outlives their pods.
enum CelebornStorage: Rule {
  static let id = "celeborn-storage"
  static let consequence = Consequence.breaksLater
  static let summary = "masters and workers of Celeborn keep their files on volumes"
  static let page = RulePage(
    why: """
      Several masters keep what they agree on in a folder, `/tmp/ratis` by default. Workers keep
      shuffles. What is in an emptyDir or in the container is gone with the pod: a master that comes
      back has forgotten the others, a worker has lost what stages still read.
      """,
    fix: """
      Mount a volume claim there, by `volumeClaimTemplates`, and name the folder in
      `celeborn.master.ha.ratis.raft.server.storage.dir` or `celeborn.worker.storage.dirs`.
      """,
    example: """
      celeborn.master.ha.enabled                        true
      celeborn.master.ha.ratis.raft.server.storage.dir  /tmp/ratis
      """)

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for part in CelebornPart.all(in: subject) {
      guard let file = part.file else { continue }
      switch part.role {
      case .master:
        let isSeveral =
          subject.configuration[file].value(of: "celeborn.master.ha.enabled") == "true"
        guard isSeveral else { continue }
        check(
          "celeborn.master.ha.ratis.raft.server.storage.dir", or: "/tmp/ratis", of: part, file,
          subject, &findings)
      case .worker:
        check("celeborn.worker.storage.dirs", or: nil, of: part, file, subject, &findings)
      }
    }
  }

  private static func check(
    _ key: String, or standard: String?, of part: CelebornPart, _ file: Int, _ subject: Subject,
    _ findings: inout Findings
  ) {
    let number = part.setting(key, in: subject)
    guard let value = number.map({ subject.configuration[file].settings[$0].value }) ?? standard
    else { return }
    for path in value.split(separator: ",").map({ String($0.prefix { $0 != ":" }) }) {
      guard path.hasPrefix("/"), let kind = lossyVolume(at: path, of: part.container, in: subject)
      else { continue }
      let place = number.map { subject.location(of: $0, inFile: file, .value) }
      findings.add(
        Self.self,
        "`\(path)` of container `\(part.container.name)` is \(kind), gone with the pod",
        at: place ?? subject.location(of: part.container.node, in: part.container),
        severity: .warning, hint: "mount a volume claim there")
    }
  }

  /// What a folder is that does not outlive the pod; nil if it is something else.
  private static func lossyVolume(
    at path: String, of container: Container, in subject: Subject
  ) -> String? {
    let covering = container.mounts.filter { path.isInside($0.path) }
    guard let mount = covering.max(by: { $0.path.utf8.count < $1.path.utf8.count }) else {
      return "in the container"
    }
    let volumes = subject.pods[container.pod].spec?["volumes"]?.items ?? []
    let volume = volumes.first { $0["name"]?.string == mount.volume }
    return volume?["emptyDir"] != nil ? "an emptyDir" : nil
  }
}
