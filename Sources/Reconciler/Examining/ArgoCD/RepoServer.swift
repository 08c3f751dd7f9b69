internal import Checks
internal import Documents
internal import Manifests

/// The server of Argo CD that renders, as a Deployment describes it.
struct RepoServer: Sendable {
  let manifest: Manifest
  let pod: PodTemplate
  /// The container with Argo CD's own program.
  let server: Container?
  /// The container in which this program is a plugin.
  let sidecar: Container?
  let volumes: [Volume]
  /// The containers that end before the others start.
  let preparations: [Container]

  private static let program = "argocd-repo-server"
  /// What Argo CD puts before plugins.
  static let pluginProgram = "argocd-cmp-server"

  /// Finds it among objects; nil if it is not there.
  init?(in manifests: [Manifest]) {
    let found = PodTemplate.all(in: manifests).first { pod in
      let manifest = manifests[pod.manifest]
      let labels = manifest.root.value(at: ["metadata", "labels"])
      return manifest.name.string.hasSuffix("repo-server")
        || labels?[named: "app.kubernetes.io/name"]?.string == Self.program
    }
    guard let pod = found else { return nil }
    self.pod = pod
    manifest = manifests[pod.manifest]
    volumes = (pod.spec?["volumes"]?.items ?? []).map { Volume($0) }
    let containers = pod.containers.map { Container($0, of: 0) }
    let running = containers.filter { container in
      !container.isInitial || container.node["restartPolicy"]?.string == "Always"
    }
    preparations = containers.filter(\.isInitial)
    let server = running.first { container in
      container.name == Self.program
        || container.words.contains { $0.text.lastPathPart == Self.program }
    }
    self.server = server
    sidecar = Self.sidecar(
      among: running.filter { $0.path.description != server?.path.description })
  }

  /// The container of this program: by its image, or by its name.
  private static func sidecar(among containers: [Container]) -> Container? {
    containers.first { $0.imageName.name.lastPathPart == "reconcile" }
      ?? containers.first { $0.name == "reconcile" }
  }

  /// The volume that a container sees at a path, or at a folder above it.
  func volume(at path: String, of container: Container) -> Volume? {
    let mount = container.mounts.filter { path.isInside($0.path) }
      .max { $0.path.utf8.count < $1.path.utf8.count }
    return mount.flatMap { mount in volumes.first { $0.name == mount.volume } }
  }

  /// The value of a flag of a container, `--name=value` or in two words; the last one counts.
  static func value(ofFlag flag: String, of container: Container) -> String? {
    let words = container.words.map(\.text)
    var value: String?
    for (position, word) in words.enumerated() {
      if word.hasPrefix(flag + "=") { value = String(word.dropFirst(flag.count + 1)) }
      if word == flag {
        let next = position + 1 < words.count ? words[position + 1] : ""
        value = next.hasPrefix("-") || next.isEmpty ? "true" : next
      }
    }
    return value
  }
}
