internal import Documents

/// The name and the version by which Applications call the plugin.
enum PluginVersion: Examination {
  static let id = "plugin-version"
  static let area = ExaminationArea.argocd

  static func examine(_ patient: Patient) -> [Remark] {
    guard let plugin = PluginDescription.found(in: patient) else { return [] }
    let edition = patient.edition
    let wanted = ApplicationSource.pluginName(of: edition)
    guard plugin.calledName == wanted else {
      return [
        .wrong(
          "`plugin.yaml` does not make the plugin `\(wanted)`, which Applications name: what "
            + "Argo CD has "
            + "kept of another edition would be taken", at: plugin.location,
          fix: "`metadata: {name: reconcile}` and `spec: {version: \"\(edition)\"}`")
      ]
    }
    return [.fine("Applications call the plugin `\(wanted)`")]
  }
}
