internal import Documents
internal import Manifests

/// A program reads its files when it starts.
enum ConfigWithoutRestart: Rule {
  static let id = "config-without-restart"
  static let consequence = Consequence.breaksLater
  static let summary = "a change of configuration starts who reads it again"
  static let page = RulePage(
    why: """
      Kubernetes changes mounted files in place, and programs read them when they start. A ConfigMap that
      keeps its name changes nothing of the Deployment: pods go on with what they have read, until
      one of them happens to be started again and differs from the others.
      """,
    fix: """
      Let the ConfigMap have a hash of its content in its name, as a ConfigSet or a generator gives it, or
      write a checksum into an annotation of the pod template.
      """,
    example: """
      kind: Deployment
      spec:
        template:
          spec:
            volumes: [{name: conf, configMap: {name: spark-conf}}]
      """)

  private static let programs = ["spark", "hive", "celeborn", "airflow", "zeppelin"]

  static func inspect(_ subject: Subject, _ findings: inout Findings) {
    for (number, pod) in subject.pods.enumerated() {
      let manifest = subject.manifests[pod.manifest]
      guard pod.holder == nil, Workload.kinds.contains(manifest.kind.kind),
        !isRestarted(pod, manifest)
      else { continue }
      var told: Set<String> = []
      for container in subject.containers(of: number) {
        for name in maps(readBy: container, of: pod) where told.insert(name.string).inserted {
          guard let map = subject.objects.find("ConfigMap", name.string, from: pod.manifest),
            !name.string.endsWithContentHash, !subject.manifests[map].root["immutable"].isTrue
          else { continue }
          findings.add(
            Self.self,
            "a change of ConfigMap `\(name.string)` does not start \(manifest.id) again",
            at: subject.location(of: name, in: pod),
            severity: subject.material.isComplete ? .warning : .note,
            hint: "a hash in its name, or a checksum among the annotations of the pod template")
        }
      }
    }
  }

  /// The names of ConfigMaps that a container reads once: as variables, by `subPath`, which is never
  /// brought up to date, and in files of programs that are known to read them when they start. Others
  /// may look again.
  private static func maps(readBy container: Container, of pod: PodTemplate) -> [Node] {
    var found = (container.node["envFrom"]?.items ?? []).compactMap { $0["configMapRef"]?["name"] }
    found += container.environment.compactMap { $0.node["valueFrom"]?["configMapKeyRef"]?["name"] }
    let isKnown = container.isWanted(by: Self.self) {
      container.launch != nil
        || programs.contains { container.image.lastPathPart.hasPrefix($0) }
    }
    let mounts = container.mounts.filter { isKnown || $0.subPath != nil }
    let volumes = mounts.isEmpty ? [] : pod.spec?["volumes"]?.items ?? []
    for mount in mounts {
      let volume = volumes.first { $0["name"]?.string == mount.volume }
      if let name = volume?["configMap"]?["name"] { found.append(name) }
    }
    return found
  }

  /// Whether annotations say that something does it.
  private static func isRestarted(_ pod: PodTemplate, _ manifest: Manifest) -> Bool {
    let annotations = [
      pod.root["metadata"]?["annotations"], manifest.root["metadata"]?["annotations"],
    ]
    return annotations.contains { annotations in
      annotations?.entries.contains { key, _ in
        let name = key.string.lowercased()
        return name.holds("checksum") || name.holds("hash") || name.holds("reload")
      } == true
    }
  }
}
