package import Documents
package import Manifests

extension PodTemplate {
  private static let programs = ["spark", "hive", "celeborn", "airflow", "zeppelin"]

  /// The names of ConfigMaps that a container reads once: as variables, by `subPath`, which is never
  /// brought up to date, and in files of programs that are known to read them when they start. Others
  /// may look again.
  package func configMaps(readOnceBy container: Container) -> [Node] {
    var found = (container.node["envFrom"]?.items ?? []).compactMap { $0["configMapRef"]?["name"] }
    found += container.environment.compactMap { $0.node["valueFrom"]?["configMapKeyRef"]?["name"] }
    let isKnown = container.isWanted(by: "program-reads-once") {
      container.launch != nil
        || Self.programs.contains { container.image.lastPathPart.hasPrefix($0) }
    }
    let mounts = container.mounts.filter { isKnown || $0.subPath != nil }
    let volumes = mounts.isEmpty ? [] : spec?["volumes"]?.items ?? []
    for mount in mounts {
      let volume = volumes.first { $0["name"]?.string == mount.volume }
      if let name = volume?["configMap"]?["name"] { found.append(name) }
    }
    return found
  }

  /// Whether annotations of the pod, or of its object, say that something starts it again.
  package func isRestarted(with manifest: Manifest) -> Bool {
    let annotations = [
      root["metadata"]?["annotations"], manifest.root["metadata"]?["annotations"],
    ]
    return annotations.contains { annotations in
      annotations?.entries.contains { key, _ in
        let name = key.string.lowercased()
        return name.holds("checksum") || name.holds("hash") || name.holds("reload")
      } == true
    }
  }
}
