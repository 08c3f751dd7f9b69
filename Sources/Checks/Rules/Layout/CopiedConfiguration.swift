internal import Documents

/// Configuration is mounted where it is read.
enum CopiedConfiguration: Rule {
  static let id = "copied-configuration"
  static let consequence = Consequence.policy
  static let summary = "configuration is mounted where it is read, not copied there"
  static let page = RulePage(
    why: """
      A command that copies files of a ConfigMap before the program starts hides where they come from: what
      is in the repository is no longer what the program reads, and checks of it say nothing.
      """,
    fix: """
      Mount the ConfigMap where the program looks, single files with `subPath`; programs that write beside
      their configuration get an emptyDir there and files mounted into it.
      """,
    example: """
      command: [sh, -c, "cp /config/spark-defaults.conf /opt/spark/conf/"]
      """)

  private static let endings = [".conf", ".xml", ".properties", ".cfg", ".ini", ".env"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for container in subject.containers where container.words.contains(where: isCopying) {
      let commands = container.commands
      let copies = commands.filter { ["cp", "envsubst"].contains($0.first?.text.lastPathPart) }
      guard !copies.isEmpty else { continue }
      let folders = configFolders(of: container, in: subject)
      for command in copies {
        let words = command.dropFirst().filter { !$0.text.hasPrefix("-") }
        guard let target = words.last, isConfiguration(target.text),
          words.dropLast().contains(where: { word in folders.contains { word.text.isInside($0) } })
        else { continue }
        findings.add(
          Self.self,
          "container `\(container.name)` copies configuration to `\(target.text)`, where it could be "
            + "mounted", at: subject.location(of: target.node, in: container), severity: .warning,
          hint: "mount the ConfigMap there, single files with `subPath`")
      }
    }
  }

  /// Whether a word, or a script, may copy something.
  private static func isCopying(_ word: CommandWord) -> Bool {
    word.text.holds("cp") || word.text.holds("envsubst")
  }

  private static func configFolders(of container: Container, in subject: Subject) -> [String] {
    let volumes = subject.pods[container.pod].spec?["volumes"]?.items.map { Volume($0) } ?? []
    return container.mounts.filter { mount in
      volumes.contains { volume in
        guard volume.name == mount.volume, case .configMap = volume.content else { return false }
        return true
      }
    }.map(\.path)
  }

  private static func isConfiguration(_ path: String) -> Bool {
    endings.contains { path.hasSuffix($0) }
      || path.split(separator: "/").contains { $0 == "conf" || $0 == "config" }
  }
}
