internal import Documents
internal import Manifests

/// The plugin that Applications name, beside the one that is there.
enum ApplicationPlugins: Examination {
  static let id = "application-plugin"
  static let area = ExaminationArea.argocd

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation else { return [] }
    let applications = patient.installed.filter(\.isRenderedByPlugin)
    guard !applications.isEmpty else { return [] }
    let edition = patient.edition
    let name =
      PluginDescription.found(in: patient)?.calledName ?? ApplicationSource.pluginName(of: edition)
    let mistakes = applications.compactMap { application -> Remark? in
      if application.plugin?.string == name { return nil }
      return .wrong(
        application.plugin == nil
          ? "\(application.manifest.id) names no plugin, and nothing is discovered"
          : "\(application.manifest.id) names another plugin than the one that is there",
        at: application.plugin.map { installation.location(of: $0, in: application.manifest) }
          ?? installation.location(of: application.manifest),
        fix: application.expected.map { InstalledApplication.command($0.environment) }
          ?? "`plugin: {name: \(ApplicationSource.pluginName(of: edition))}`")
    }
    return Remark.all(mistakes, orFine: "Applications name the plugin that is there")
  }
}
