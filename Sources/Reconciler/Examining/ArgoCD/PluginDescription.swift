internal import Checks
internal import Documents
internal import Manifests

/// The file `plugin.yaml` that the sidecar reads when it starts.
struct PluginDescription: Sendable {
  let root: Node
  /// Where its text is written.
  let location: Location

  static let fileName = "plugin.yaml"
  /// Where Argo CD's server looks for it.
  private static let usualFolder = "/home/argocd/cmp-server/config"

  /// Where it is, as far as that can be known.
  enum Search {
    case found(PluginDescription)
    /// Nothing is mounted where it is looked for, in this folder.
    case notMounted(folder: String)
    /// A ConfigMap that is not among the objects.
    case noMap(String)
    /// A ConfigMap that does not have it.
    case noKey(Manifest)
    /// It is no text that can be read.
    case unreadable(Location)
    /// It comes from something whose content nobody here knows.
    case unknown
  }

  /// Looks for it.
  static func search(in installation: Installation) -> Search? {
    guard let server = installation.repoServer, let sidecar = server.sidecar else { return nil }
    let folder =
      RepoServer.value(ofFlag: "--config-dir-path", of: sidecar)?.withoutSlashesAtEnd ?? usualFolder
    let file = folder + "/" + fileName
    guard let mount = sidecar.mounts.last(where: { [folder, file].contains($0.path) }),
      let volume = server.volumes.first(where: { $0.name == mount.volume })
    else { return .notMounted(folder: folder) }
    guard case .configMap(let name, let items) = volume.content else { return .unknown }
    guard let map = installation.configMap(name) else { return .noMap(name) }
    let path = mount.path == file ? mount.subPath ?? fileName : fileName
    let key = items.map { items in items.first { $0.path == path }?.key } ?? path
    guard let key, let node = map.root["data"]?[named: key] else { return .noKey(map) }
    let location = installation.location(of: node, in: map)
    let parsed = ParsedText.parse(SourceText(node.text), as: .resource)
    guard let root = parsed.documents.first?.root, root.kind == .mapping, !parsed.hasErrors else {
      return .unreadable(location)
    }
    return .found(PluginDescription(root: root, location: location))
  }

  /// The one that was found.
  static func found(in patient: Patient) -> PluginDescription? {
    guard let installation = patient.installation,
      case .found(let description)? = search(in: installation)
    else { return nil }
    return description
  }

  var name: String { root.value(at: ["metadata", "name"])?.string ?? "" }
  var version: String { spec?["version"]?.string ?? "" }
  var spec: Node? { root["spec"] }

  /// How Applications have to call the plugin.
  var calledName: String { version.isEmpty ? name : "\(name)-\(version)" }

  /// The words of a command; nil if there is none.
  func words(at keys: [String]) -> [String]? {
    guard let node = spec?.value(at: keys) else { return nil }
    return ((node["command"]?.items ?? []) + (node["args"]?.items ?? [])).map(\.string)
  }
}
