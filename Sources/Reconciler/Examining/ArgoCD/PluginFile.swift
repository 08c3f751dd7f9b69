internal import Checks
internal import Documents
internal import Manifests

/// Whether the sidecar finds its `plugin.yaml`.
enum PluginFile: Examination {
  static let id = "plugin-file"
  static let area = ExaminationArea.argocd

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation,
      let search = PluginDescription.search(in: installation)
    else { return [] }
    let file = PluginDescription.fileName
    let server = installation.repoServer
    let place = server.flatMap { server in
      server.sidecar.map { installation.location(of: $0.node, in: server.manifest) }
    }
    switch search {
    case .found: return [.fine("`\(file)` is where it is looked for")]
    case .notMounted(let folder):
      return [
        .wrong(
          "nothing is mounted at `\(folder)`, where `\(file)` is looked for", at: place,
          fix: "`volumeMounts: [{name: reconcile-plugin, mountPath: \(folder)}]`")
      ]
    case .noMap(let name):
      return [.unchecked("`\(file)`: the ConfigMap `\(name)` is not among the manifests")]
    case .noKey(let map):
      return [
        .wrong(
          "\(map.id) brings no `\(file)` to where it is looked for",
          at: installation.location(of: map),
          fix: "`configMapGenerator: [{name: reconcile-plugin, files: [\(file)]}]`")
      ]
    case .unreadable(let location):
      return [
        .wrong(
          "`\(file)` is no YAML that can be read", at: location,
          fix: "take that of `base/argocd-plugin`")
      ]
    case .unknown: return [.unchecked("`\(file)`: it does not come from a ConfigMap")]
    }
  }
}
