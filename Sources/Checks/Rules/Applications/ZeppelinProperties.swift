internal import Documents
internal import Manifests
internal import Spark

/// What an interpreter says of Spark beats the files of Spark.
enum ZeppelinProperties: Rule {
  static let id = "zeppelin-properties"
  static let consequence = Consequence.breaksLater
  static let summary = "interpreters of Zeppelin leave settings of Spark to its files"
  static let page = RulePage(
    why: """
      Zeppelin gives each property of an interpreter that begins with `spark.` to Spark as `--conf`, which
      beats spark-defaults.conf. Volumes there come to those of the pod template: one path twice, and no
      executor starts. Others, like the address of the driver, Zeppelin sets itself.
      """,
    fix: """
      Remove the property. What all drivers need stands in spark-defaults.conf.
      """,
    example: """
      "properties": {"spark.kubernetes.executor.volumes.nfs.data.mount.path": {"defaultValue": "/data"}}
      """)

  private static let forced: Set<String> = [
    "spark.submit.deployMode", "spark.kubernetes.namespace", "spark.kubernetes.driver.pod.name",
    "spark.kubernetes.container.image", "spark.driver.bindAddress", "spark.driver.host",
    "spark.driver.port", "spark.driver.blockManager.port",
  ]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for file in subject.configuration where file.name.hasPrefix("interpreter") {
      guard file.name.hasSuffix(".json"), case .object(let map, let holder) = file.home else {
        continue
      }
      let parsed = ParsedText.parse(SourceText(file.text), as: .resource)
      guard !parsed.hasErrors else { continue }
      for (name, node) in keys(in: parsed.documents.map(\.root)) {
        let isVolume = name.holds(".volumes.") && name.hasPrefix("spark.kubernetes.")
        guard isVolume || forced.contains(name) else { continue }
        let location = subject.location(of: EmbeddedLine(of: node), in: file.name, map, holder)
        if isVolume {
          findings.add(
            Self.self, "`\(name)` of an interpreter comes to what the pod template mounts",
            at: location, hint: "remove it: the template brings volumes")
        } else {
          findings.add(
            Self.self, "Zeppelin sets `\(name)` itself, so this has no effect", at: location,
            severity: .warning, hint: "remove it")
        }
      }
    }
  }

  /// The keys of all `properties`.
  private static func keys(in roots: [Node]) -> [(name: String, node: Node)] {
    var found: [(name: String, node: Node)] = []
    var rest = roots
    while let node = rest.popLast() {
      rest += node.items
      guard node.kind == .mapping else { continue }
      for (key, value) in node.entries {
        rest.append(value)
        if key.string == "properties", value.kind == .mapping {
          found += value.entries.map { ($0.key.string, $0.key) }
        }
      }
    }
    return found
  }
}
