internal import Documents

/// Whether Argo CD looks for Applications that want the plugin, and sends each repository once
/// more.
enum PluginDiscovery: Examination {
  static let id = "plugin-discovery"
  static let area = ExaminationArea.argocd

  static func examine(_ patient: Patient) -> [Remark] {
    guard let plugin = PluginDescription.found(in: patient) else { return [] }
    guard plugin.spec?["discover"] == nil else {
      return [
        .wrong(
          "`discover` has the repository sent twice for an Application that names the plugin",
          at: plugin.location, fix: "remove `discover`: Applications name the plugin")
      ]
    }
    return [.fine("Applications name the plugin, and nothing is discovered")]
  }
}
