internal import Checks
internal import Documents

/// Files that Argo CD does not send to plugins, and that environments are rendered from.
enum TarExclusions: Examination {
  static let id = "tar-exclusions"
  static let area = ExaminationArea.argocd

  private static let setting = ServerSetting(
    key: "reposerver.plugin.tar.exclusions", flag: "--plugin-tar-exclude",
    variable: "ARGOCD_REPO_SERVER_PLUGIN_TAR_EXCLUSIONS")

  static func examine(_ patient: Patient) -> [Remark] {
    guard let installation = patient.installation, patient.isPluginWanted, let tree = patient.tree
    else { return [] }
    switch setting.answer(in: installation) {
    case .unknown: return [setting.unknown]
    case .unsaid: return [.fine("all files of a repository are sent to the plugin")]
    case .said(let value, let location):
      let inputs = inputs(of: patient, in: tree)
      var mistakes: [Remark] = []
      for (number, text) in value.split(separator: ";").enumerated() {
        let name = "pattern \(number + 1) of `\(setting.key)`"
        guard let pattern = GoPathPattern(String(text)) else {
          mistakes.append(
            .wrong("\(name) is none, and nothing is sent", at: location, fix: "mend or remove it"))
          continue
        }
        guard let path = inputs.first(where: { isTaken($0, by: pattern) }) else { continue }
        mistakes.append(
          .wrong(
            "\(name) keeps `\(path.text)` from the plugin, which environments are rendered from",
            at: location, fix: "remove the pattern, and restart the repo-server"))
      }
      return Remark.all(mistakes, orFine: "nothing that is rendered from is kept from the plugin")
    }
  }

  /// What environments with the plugin are rendered from, by its path from the top of the
  /// repository.
  private static func inputs(of patient: Patient, in tree: ReconciledTree) -> [RepoPath] {
    var paths: Set<RepoPath> = []
    for (environment, settings) in patient.environments
    where settings.argocd.mode.value != .rendered {
      for (path, state) in EnvironmentInputs(environment, of: tree).states(in: tree)
      where state != .absent {
        paths.insert(path.below(patient.root))
      }
    }
    return paths.sorted()
  }

  /// Whether a pattern fits a path or a folder above it, which is passed over with all that is in
  /// it.
  private static func isTaken(_ path: RepoPath, by pattern: GoPathPattern) -> Bool {
    let names = path.components
    return names.indices.contains { pattern.matches(Array(names[...$0])) }
  }
}
